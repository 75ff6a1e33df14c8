### An official looks through the new reports, those that are due first on top.

new_work-menu = Show new work
new_work-doing = looking at new work

new_work-page = There is more work waiting: { $left }. Shall I go on?
new_work-page-again = Tap "More" to go on, or "Enough".
new_work-page-simple = Type 1 to go on, 2 for enough.
new_work-page-enough = Enough

new_work-none = No new report waits for you. Type "new work" at any time to look again.
new_work-all = That is all that waits for an answer.
new_work-last = These were the last that wait for an answer.
new_work-enough = All right. Type "new work" whenever you want to see them.
