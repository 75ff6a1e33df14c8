### The page of one report, which its resident shows to neighbours.

report_page-title = Report { $code }
report_page-state-received = With { $department }; an answer comes { $due ->
    [none] as soon as possible
   *[other] by { $due }
}.
report_page-state-accepted = { $department } has taken it on; an answer comes { $due ->
    [none] as soon as possible
   *[other] by { $due }
}.
report_page-state-in_progress = { $department } is working on it { $due ->
    [none] and will tell when it is done
   *[other] and expects to finish by { $due }
}.
report_page-state-asked = { $department } has asked the resident for more.
report_page-state-answered = { $department } says that it is done; the resident is asked to check.
report_page-state-reopened = Not done yet: { $department } will answer again { $due ->
    [none] as soon as possible
   *[other] by { $due }
}.
report_page-state-confirmed = Done; the resident has confirmed it.
report_page-state-closed = Closed.
report_page-state-refused = { $department } says that it is not for the { $commune }.
report_page-state-merged = Joined with another report of the same matter.
report_page-state-as_question = It was turned into a question for officials.
report_page-history = What has happened
report_page-photo = Photo { $number } from the officials
report_page-private = This page does not say who reported it, and has no phone or house number. To ask more, call { PHONE($phone) } and read out the code above.
report_page-chat = Open Cầu Nối
report_page-closed-title = This page is closed
report_page-closed = Whoever sent the link has closed the page, or the link is mistyped. To ask about the { $commune }, call { PHONE($phone) }.
