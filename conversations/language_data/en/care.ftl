### What people say after a warning, while they are in danger.

## The answers

care-yes-words = yes i did, i called, i called already, called already, i already called, i have called, i got through, got through, they answered, someone answered, they are coming, they're coming, on their way, they are on their way, help is coming
care-free-words = no credit, out of credit, no money on, cost money
care-helpless-words = can't walk, cannot walk, can't run, cannot run, can't move by, bedridden, wheelchair, paralysed, paralyzed
care-despair-words = hurt myself, hurting myself, kill myself, killing myself, want to die, suicidal
care-breathless-words = not breathing, isn't breathing, stopped breathing, does not breathe, doesn't breathe, no breath
care-short_breath-words = can't breathe, cannot breathe, hard to breathe, short of breath
care-choked-words = choking, choked, stuck in the throat, stuck in his throat, stuck in her throat, swallowed a coin
care-bleeding-words = bleeding, bleeds, losing blood, blood everywhere
care-swallowed-words = drank, swallowed, poison, poisoned, weed killer, weedkiller, pesticide, rat poison, make them vomit, make him vomit, make her vomit, throw up
care-burnt-words = burn, burnt, burned, scalded, boiling water, toothpaste
care-snakebite-words = snake, snakebite, snake bite, suck the poison, tourniquet
care-bite-words = bite, bitten, dog bit, scratched by, rabies, rabid, vaccine, vaccinated, vaccination, shot against
care-fits-words = seizure, seizures, convulsion, convulsions, epileptic, foaming
care-fallen-words = fell, fallen, slipped, cannot stand, can't stand, can't get up, cannot get up, broken leg, broken bone, lift him, lift her, carry him, carry her
care-no-words = no answer, no one answers, no one is answering, nobody answers, nobody is answering, nobody picks up, no phone, don't have a phone, do not have a phone, busy, battery is dead, no battery, no signal, can't call, cannot call, could not call, can't get through, cannot get through
care-over-words =
    help is here, help has arrived, help arrived, help came, ambulance is here, ambulance came, ambulance arrived, police are here, police is here, police came, firemen are here, firefighters are here, fire brigade is here, at the hospital, fire is out, fire is out now, put it out,
    found him, found her, found them, he is back, she is back, he's back, she's back, he is home, she is home, we are safe, we're safe, i am safe, i'm safe, i am ok, i'm ok, we are ok, i am okay, i'm okay, i am fine, i'm fine, we are fine, everything is fine, everyone is fine, all good, it is over, it's over, nobody is hurt, no one is hurt, nothing urgent
# At the end of a clause with the number or a word for calls: nobody answers. "115 is busy".
care-silent-words = busy, engaged, silent, unreachable, nothing, not answering, not working
# Said to take it back: what was told begins no report.
care-mistake-words = false alarm, by mistake, never mind, just a test, it was a joke, just joking
# Only as a clause of its own: "sorry, wrong".
care-mistake-alone-words = mistake, my mistake, wrong, joke, nhầm
# The sick person was taken away: "the ambulance took him to hospital already".
care-take-words = took, taken, has taken, brought
care-away-words = away, to hospital, to the hospital
care-done-words = already, now, thanks, thank you
# Afraid of whoever is reported.
care-afraid-words = revenge, retaliate, find out i called, know i called, find out it was me, know it was me, afraid to call, scared to call, keep my name, tell them my name
care-doubt-words = calling now, i am calling, i'm calling, let me call, i will call, i'll call, not, no, but, still, yet, only, don't, can't
# Whoever still asks for rescue isn't calm, though they say "yes" or "thanks".
care-more-words = save him, save her, save us, save them, save me, help him, help her, help them, help us, rescue us, rescue her, rescue him, rescue them
care-line-words = ringing, rings, voicemail, the line, tried twice, tried calling, picks up, picked up
care-past-words = stopped, no more, over
care-call-words = call, calls, called, calling, phone, answer, answers, answered, reach, reached, they, number, line
