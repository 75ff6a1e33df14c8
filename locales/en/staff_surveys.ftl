### News for officials about surveys.

staff-survey-ask = The survey { $code } "{ $title }" has ended. Please write what was done with the answers by { DAY($until) }.
staff-survey-ask_again = Nobody wrote yet what was done with the answers to { $code } "{ $title }". It is due by { DAY($until) }.
staff-survey-waits = What was done with the answers to { $code } "{ $title }" waits for your approval.
staff-survey-open = Open this page
