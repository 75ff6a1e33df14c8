### Officials' pages: feedback on the app itself.

console-room-feedback = Feedback on the app
console-feedback = What residents think of the app
console-feedback-empty = Nothing yet. Residents write "feedback on this app" to send it.
console-feedback-count = { $count } remarks in { $groups } groups of like ones. Nobody's name is here.
console-feedback-export = Download as CSV
console-feedback-times = { $count } times
console-feedback-alike = Other wordings
console-feedback-newest = Newest: { $at }
