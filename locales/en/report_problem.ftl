### A resident reports something that needs attention.

report_problem-menu = Report a problem
report_problem-words = report, report a problem, problem, complain about, broken, báo sự cố, phản ánh, báo cáo, báo hỏng, /baosuco, /phananh
report_problem-doing = reporting a problem

report_problem-category = What would you like to report?
report_problem-category-label = What
report_problem-category-label-words = kind, category, việc
report_problem-category-again = I am not sure what that is. Choose one, or tap "More".
report_problem-category-simple = Tap one of the buttons below. For a hole in the road, tap "Potholes, roads".
report_problem-category-help = This tells me who should handle it. If nothing fits, tap "More"; the last one is "Something else".

report_problem-details = Please tell me what happened, and since when. Write a few words or tap 🎤 to speak.
report_problem-details-label = Story
report_problem-details-label-words = story, text, words, lời kể
report_problem-details-again = Please write a few words about it.
report_problem-details-simple = Write as you would say it. For example: a deep hole in the road, people fall.
report_problem-details-short = Please tell me a few more words.
report_problem-details-long = That is too long: I can keep { $most } letters. Your message stays above; please make it shorter.
report_problem-details-help = Officials read this to know what to bring and where to go. It need not be well written.

report_problem-photos = If you have photos, send up to { $most }. It is fine without.
report_problem-photos-label = Photos
report_problem-photos-label-words = photo, picture, pictures, ảnh
report_problem-photos-help = A photo shows officials at once how bad it is. I remove the place that a photo carries.

report_problem-place = Where is it? Tap 📍 to send your location, or type the street and what is near.
report_problem-place-label = Where
report_problem-place-label-words = place, location, street, chỗ
report_problem-place-again = I don't know that place. Please choose a street below.
report_problem-place-simple = Tap the street's name. For example, for Thống Nhất street, tap "Thống Nhất street".
report_problem-place-outside = That is outside our commune, so we can't handle it. Send another location, or type the street.
report_problem-place-long = That is too long. Just the street and one thing near it, please.
report_problem-place-help = With a clear place, officials find it at once. Send a location, or write as if showing the way.

report_problem-place-near = { $neighbourhood ->
    [none] What is it near? Write as if showing a friend the way.
   *[other] It is in { $neighbourhood }, near what? Choose one, or write as if showing a friend the way.
}
report_problem-place-near-again = I don't know that spot. Please tell me what is nearest.
report_problem-place-near-simple = Write a few words to show the way. For example: next to Mr Ba's house, lane 12.
report_problem-place-near-outside = That is outside our commune, so we can't handle it. Send another location, or write what is near.
report_problem-place-near-long = That is too long. One thing near it is enough.
report_problem-place-near-help = A spot that everyone knows (market, school, culture house) helps officials find it.

report_problem-place-confirm = The place is: { $place }. Is that right?
report_problem-place-confirm-yes = That is right
report_problem-place-confirm-yes-words = yes, right, correct, ok, đúng, đúng rồi, vâng
report_problem-place-confirm-no = Choose again
report_problem-place-confirm-no-words = no, wrong, not there, again, sai, không
report_problem-place-confirm-again = The place is: { $place }. Tap "That is right" or "Choose again".
report_problem-place-confirm-simple = The place is: { $place }. Type 1 if it is right, 2 to choose again.
report_problem-place-confirm-help = I ask again so that officials don't go to the wrong place.

report_problem-review = Let me read it back:
    { $summary }
    Shall I send it to the officials?
report_problem-review-send = Send it
report_problem-review-send-words = send, send it, yes, ok, right, gửi, gửi đi
report_problem-review-again = Tap "Send it" to send, or "Change" to correct something.
report_problem-review-simple = Type 1 to send it. Type 2 to change something.
    { $summary }
report_problem-review-help = Nobody has received it until you tap "Send it". To correct something, tap "Change".

report_problem-filed = It is now with: { $department }. You will hear by { TIME($due) }; your code is { CODE($code) }.
report_problem-refused-gone = Something just changed, so I could not send it. Please send it once more.
