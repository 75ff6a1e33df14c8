### The form for reports, for browsers in which the chat can't run (JavaScript is off).

report_form-title = Send a report
report_form-why = JavaScript is off here, so the chat can't run. Call { PHONE($phone) }, or send a report with the form below.
report_form-call = Call { PHONE($phone) }
report_form-danger = In danger call { EMERGENCY("police") } (police), { EMERGENCY("fire") } (fire) or { EMERGENCY("ambulance") } (ambulance).
report_form-choose = Choose one
report_form-category = What do you want to report?
report_form-category-missing = Please choose a kind of problem.
report_form-details = What happened, and since when?
report_form-details-missing = Please write a few words about it.
report_form-details-long = Please make it a little shorter.
report_form-neighbourhood = In which neighbourhood?
report_form-place = Near what?
report_form-place-missing = Please choose a neighbourhood, or write what is nearby.
report_form-place-long = Please make it shorter; one spot nearby is enough.
report_form-phone = Phone number for officials to call; leave empty to stay anonymous
report_form-phone-unknown = I don't recognise this number. Please write all of it, or leave it empty.
report_form-agreed-missing = I can send it once you tick "Agree".
report_form-incomplete = It is not sent yet. Please look at the red lines below.
report_form-warned = Your report is not sent yet. When the danger is over, press the button again.
report_form-gone = The { $commune } just changed this kind of problem, so it is not sent yet. Please choose again.
report_form-known = I have sent this report already. Your code: { CODE($code) }.
report_form-another = Send another report
