### Roll-call after an alert: residents say that they are safe, or what help they need, and where.

roll_call-menu = Roll-call
roll_call-doing = telling where help is needed
roll_call-button-safe = I am safe
roll_call-button-help = Need help
roll_call-drill-safe = DRILL: I am safe
roll_call-drill-help = DRILL: Need help

roll_call-none = There is no roll-call now. If you are in danger, call { EMERGENCY("rescue") } at once.
roll_call-state = The { $commune } calls the roll for { $code }. Are you safe?
roll_call-state-safe = I am safe
roll_call-state-need = Need help
roll_call-state-label = How you are
roll_call-state-again = Please tap "I am safe" or "Need help".
roll_call-state-simple = Type 1 if you are safe, 2 if you need help.
roll_call-state-help = The rescue team reads the answers to know which house comes first.
roll_call-need = What do you need most? Tap a button or write a few words; I tell the rescue team at once.
roll_call-need-move = Take us somewhere
roll_call-need-doctor = Someone is ill
roll_call-need-food = Water and food
roll_call-need-other = Something else
roll_call-need-label = Need
roll_call-need-again = Please tap what you need most.
roll_call-need-simple = Tap a button. For example, with water in the house tap "Take us somewhere".
roll_call-need-short = Please write a few words more: what you need, and who is with you.
roll_call-need-long = This is a bit long. Please write it shorter: what you need, and where.
roll_call-need-help = With this the rescue team brings the right things.
roll_call-place = Where are you? Tap 📍 to send your location, or type the neighbourhood and what is near.
roll_call-place-label = Where
roll_call-place-again = I don't know that place. Please choose a neighbourhood below.
roll_call-place-simple = Tap the name of the neighbourhood. For example, in { $hamlet_name }, tap "{ $hamlet_name }".
roll_call-place-outside = That is outside our { $commune }. Please call { EMERGENCY("rescue") }, or type the neighbourhood again.
roll_call-place-long = That is too long. Just the neighbourhood and one thing near it, please.
roll_call-place-help = With a clear place, the rescue team comes faster.
roll_call-place-near = { $neighbourhood ->
    [none] What is near? Please name a spot that everyone knows.
   *[other] In { $neighbourhood }, what is near? Please name a spot that everyone knows.
}
roll_call-place-near-again = I don't know that spot. Please tell me what is nearest.
roll_call-place-near-simple = Write a few words to show the way. For example: next to Mr Ba's house, lane 12.
roll_call-place-near-outside = That is outside our { $commune }. Please call { EMERGENCY("rescue") }, or write what is near.
roll_call-place-near-long = That is too long. One thing near it is enough.
roll_call-place-near-help = A spot that everyone knows helps the rescue team find it.
roll_call-place-confirm = The place is: { $place }. Is that right?
roll_call-place-confirm-yes = Yes, that is it
roll_call-place-confirm-no = No, choose again
roll_call-place-confirm-again = The place is: { $place }. Tap "Yes, that is it" or "No, choose again".
roll_call-place-confirm-simple = The place is: { $place }. Type 1 if it is right, 2 to choose again.
roll_call-place-confirm-help = I ask again so that the rescue team does not go to the wrong place.

roll_call-noted_safe = Noted: you are safe. If that changes, tap "Need help".
roll_call-noted_help = I told the rescue team. In danger call { EMERGENCY("rescue") } or { EMERGENCY("fire") } now, for the injured or ill { EMERGENCY("ambulance") }.
roll_call-noted_words = I have passed that on to the rescue team. In danger call { EMERGENCY("rescue") } or { EMERGENCY("fire") } now, for the injured or ill { EMERGENCY("ambulance") }.
roll_call-noted_need = The rescue team has it. If it gets worse, call { EMERGENCY("rescue") } or { EMERGENCY("fire") } now, for the injured or ill { EMERGENCY("ambulance") }.
roll_call-call-waiting = The rescue team has your call but nobody has taken it yet, and I keep reminding them. In danger call { EMERGENCY("rescue") } or { EMERGENCY("fire") } now.
roll_call-call-taken = { $who } looks after your call; I do not know yet when they arrive. In danger call { EMERGENCY("rescue") } or { EMERGENCY("fire") } now.
roll_call-refused-none = There is no roll-call now. If you are in danger, call { EMERGENCY("rescue") } at once.
roll_call-unread = But right now I can't message anyone on the team: please don't wait, call { EMERGENCY("rescue") } at once.
roll_call-kept = I have not asked whether you agree: to save lives, the law lets me keep this answer, where you are and what you tell with it (law 91/2025, article 19). I delete it after { $days } days.
roll_call-noted_safe-again = Changed: you are safe, instead of needing help as you said before. If that changes, tap "Need help".
roll_call-noted_help-again = Changed from safe to needing help; the rescue team knows. In danger of life call { EMERGENCY("rescue") } or { EMERGENCY("fire") }, for the sick or injured { EMERGENCY("ambulance") }.
roll_call-noted_words-again = Changed from safe to needing help; the rescue team has your words. In danger of life call { EMERGENCY("rescue") } or { EMERGENCY("fire") }, for the sick or injured { EMERGENCY("ambulance") }.
roll_call-noted_need-again = Changed from safe to needing help; the rescue team knows. In danger of life call { EMERGENCY("rescue") } or { EMERGENCY("fire") }, for the sick or injured { EMERGENCY("ambulance") }.
roll_call-noted_other = I told the rescue team of them, in your words; write where they are if you can. In danger of life call { EMERGENCY("rescue") } or { EMERGENCY("fire") }, for the sick or injured { EMERGENCY("ambulance") }.
