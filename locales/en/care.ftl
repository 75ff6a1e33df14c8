### What we say to a person in an emergency after the warning. See locales/vi/care.ftl.

care-ask = Could you get through on the phone?
care-yes = I got through
care-no = Not yet
care-over = Nothing urgent

care-reached = Good, do what they tell you and stay together.
care-reached-gentle = Good. Tell them everything; I am still here, so write to me whenever you need to.
care-next = Call { PHONE($number) } now, and call again if the line is busy. If you have no phone, ask the nearest person to call; I am still here.
care-next-office = Call { $office } { PHONE($number) } now, and call again if the line is busy. If you have no phone, ask the nearest person to call; I am still here.
# No emergency number answers.
care-next-alone = Call { $office } { PHONE($number) } now. Meanwhile shout and flash a light so that neighbours come; if your phone fails, use the nearest person's.
care-next-again = Keep calling { PHONE($number) } again, and let others call too. Shout and flash a light for the neighbours; whoever can walk goes for help.
care-unheard = I am a machine and have told nobody: the rescuers know your place only once you reach someone by phone and say it.
care-still = If the emergency is not over, call { PHONE($number) }. I am still here.
care-quiet = All right. I am still here, so write to me whenever you need me.
care-breathless = If they don't breathe: on their back on hard ground, push hard and fast on the middle of the chest, don't stop. Somebody else calls { PHONE($number) } on loudspeaker; they count with you.
care-helpless = Tell { PHONE($number) } now which house, and who can't walk. While the way is safe, strong people carry them out; if not, don't go in alone and wait for the rescuers.
care-helpless-then = If nobody has come yet, lift them to the highest place, with bottles or foam to float on. Tell { PHONE($number) } that someone can't walk.
care-denied = I hear you, and I am glad. Whenever it feels heavy, write to me or call someone close, or { PHONE($number) }; I am still here.
care-free = Call { PHONE($number) } right away: it costs nothing, and works without credit. If it does not, ask the nearest person to call for you.
care-thanks = You are welcome. If you could not get through yet, call { PHONE($number) }; I am still here with you.
care-afraid = I understand your fear: call { PHONE($number) } or the { $commune } police { PHONE($police) }, and ask them to keep your name secret. Someone close may call for you too; I am here.
care-human = Call { PHONE($number) }. Whoever is on duty for the { $commune } answers { PHONE($police) }.
care-supplies = Boats, transport and shelters: call { PHONE($police) }, who is on duty for the { $commune }, and say how many you are and who can't walk. If a life is in danger, call { PHONE($number) }.
care-mistaken = I misunderstood, I am sorry. Tell me whatever you need.
care-ended-drowning = I am so relieved. Dry them, keep them warm and lying on the side, and still take them to hospital now: breathing can get worse hours later.
care-ended = I am relieved to hear it.
care-all_over = I am so glad. Is all danger over where you are?
care-all_safe = All are safe
care-may_report = When it is over, you can tell the { $commune } about it by the button below.
care-may_resume = When it is over, the button below takes you back to what you were doing.
care-ended-gentle = I am glad that you wrote back. I am here whenever you need me.

care-follow_up = I am checking on you: has someone come to help?
care-follow_up-self_harm = I am checking on you: is someone with you now?
care-follow_up-lost = I am checking on you: are they found?
care-help_came = Yes, help is here
care-found = Yes, found
care-not_yet = Not yet

## The main thing to do

care-fire = Stay outside, and don't go back for anything. If someone is still inside, tell the person on { PHONE($number) } where.
care-accident = Don't move a badly hurt person; press a clean cloth hard on the bleeding. The person on { PHONE($number) } guides you step by step, so tell them this.
care-crime = Stay near other people or lock the door, and don't face them. Call { PHONE($number) } and tell them this; I am here with you.
care-violence = Go where other people are, or lock the room, and keep the phone with you. Call { PHONE($number) }, you may whisper; I am here with you.
care-drowning = Throw a float, a bottle, a rope or a pole; don't jump in unless you are trained. Call { PHONE($number) } and say exactly where you are.
care-gas = Stay outside, touch no switch and light nothing. Tell this to the person on { PHONE($number) }.
care-child = Stay with the child, and take them somewhere safe. Tell this to the person on { PHONE($number) }; I am here.
care-lost_child = Ask the people around to search with you, and let one wait where the child was last seen. Tell { PHONE($number) } the clothes, the age and the place.
care-lost_elder = Ask the neighbours to search with you: ponds, the market, the bus stop, favourite places. Tell { PHONE($number) } the clothes, the age and where they were last seen.
care-self_harm = I am here with you, and you don't have to bear this alone. Call { PHONE($number) }, or call someone close to come and sit with you now.
care-medical = Let them lie still with fresh air, and give nothing to eat or drink. The person on { PHONE($number) } guides you step by step, so tell them this.
care-disaster = Stay on high, solid ground, and don't wade through fast water. Call { PHONE($number) }, and say how many you are and where.
care-unknown = Call { PHONE($number) } and say where you are. Write me in one line what has happened, so that I can say what to do now.
care-power_line = Don't touch the wire or anyone who may be live until the power is off; switch it off if you safely can. Call { PHONE($number) } and say exactly where.

## The answers

# First aid, by what is told or asked.
care-choked = While they can cough or cry, let them cough. If not, call { PHONE($number) } and give 5 firm blows between the shoulder blades, leaning forward; a baby lies face down on your arm, head low.
care-bleeding = Press a clean cloth hard on the wound and keep pressing, don't lift it to look; let them lie still and call { PHONE($number) }. If something sticks in the wound, leave it in.
care-swallowed = Don't make them vomit, and give nothing to eat or drink unless { PHONE($number) } tells you to. Keep the bottle or packet for the doctor.
care-burnt = Run cool clean water over the burn for 15 to 20 minutes, cover it with clean cloth and tell { PHONE($number) }. No toothpaste, no fish sauce, no ice.
# Whether to give what tablets are at hand.
care-medicine = Give no medicine unless a doctor tells you to: no aspirin, nothing for fever, no heart or blood pressure tablets of someone else. Ask { PHONE($number) } first.
# Somebody ill where the water rises or smoke comes: away first.
care-body-flee = First carry them to a high, airy place, two people with a blanket; keep them warm, give nothing to eat or drink. There let them lie still, and tell { PHONE($number) } that someone is ill.
care-snakebite = Let them lie still with the bite lower than the heart, take off rings, and call { PHONE($number) } to get to hospital now. Don't cut, suck or tie it tight.
care-bite = Wash the bite with soap under running water for 15 minutes; if it bleeds much, press clean cloth on it and call { PHONE($number) }. Go to the health station { PHONE($health) } today for the rabies vaccine.
# Bitten, and ill since.
care-bite_ill = Fever, swelling or pain after a bite means hospital now, today: say which animal it was and when. If they faint, call { PHONE($number) }; ask the health station { PHONE($health) } for the way.
care-fits = Lay them on the side, something soft under the head, move hard things away and tell { PHONE($number) }. Don't hold them down, put nothing in the mouth.
care-fallen = Whoever fell lies still and does not try to stand; don't pull or carry, keep them warm and call { PHONE($number) }. Alone, shout or write to a neighbour to come and sit by.

# What to do then, when the main thing was said.
care-self_harm-then = I am still listening. Tell someone you trust right now and ask them to sit with you; put away what could hurt you, and call { PHONE($number) } at any time.
care-choked-then = Still choking but awake: 5 back blows, then 5 pushes on the belly, by turns; a baby under 1 gets pushes on the chest, never the belly. If they go limp, push on the chest, { PHONE($number) } on loudspeaker.
care-bleeding-then = If blood soaks through, put more cloth on top and keep pressing, leave the first one on; keep them warm, no food or drink. Pale, cold or limp: tell { PHONE($number) } at once.
care-swallowed-then = Lay them on the side, watch that they breathe, and don't leave them alone. Drowsy, short of breath or having fits: tell { PHONE($number) } at once.
care-burnt-then = Take off rings near the burn, don't open blisters, don't pull off clothes that stick. A large burn, a burnt face or a small child needs hospital now; ask { PHONE($number) }.
care-snakebite-then = Keep the limb still, carry them rather than let them walk, note the time, don't catch the snake. Short of breath, drooping eyelids or bleeding: tell { PHONE($number) } at once.
care-bite-then = Go for the rabies vaccine soon: the health station { PHONE($health) } says where, open { $hours }, else a hospital. Don't squeeze it or put leaves on it; remember whose animal it is.
care-fits-then = When it stops, leave them on the side; until fully awake nothing to eat or drink, no medicine either. About fever medicine ask { PHONE($number) } or the health station { PHONE($health) }; call { PHONE($number) } if it starts again.
care-fallen-then = Ask where it hurts and whether arms or legs are numb or weak, and tell { PHONE($number) }. With pain in neck or back, or drowsy, let them lie still; no food or drink.
care-breathless-then = Keep pushing on the middle of the chest, about twice a second, and take turns. When they breathe again, lay them on the side, { PHONE($number) } still on loudspeaker.
care-medical-then = Loosen clothes, keep them warm; breathing but not answering: on the side. Ask { PHONE($number) } or the health station { PHONE($health) } before you give any medicine.
care-accident-then = Keep them warm and talk to them, no food or drink, don't pull a helmet off. Not answering or short of breath: tell { PHONE($number) } at once.
care-fire-then = In smoke stay low, a wet cloth over the nose. Trapped in a room: close the door, block the gap with cloth, wave at the window and tell { PHONE($number) } where you are.
care-gas-then = Stay in fresh air and keep others out. Whoever has a headache, feels sick or goes limp comes into fresh air; tell { PHONE($number) }.
care-drowning-then = Out of the water: not breathing, push hard on the middle of the chest; breathing, on the side, dry and warm. Don't hang them upside down; tell { PHONE($number) } how they are.
care-disaster-then = Take drinking water, medicine and a lamp up with you; touch the main switch only with dry hands on dry ground. Tell { PHONE($number) } of small children, old or sick people.
care-power_line-then = Keep everyone away, above all from water, until the power company says that the power is off. Then, if the person does not breathe, push on the middle of the chest and call { PHONE($number) }.
care-more = Tell this to the person on { PHONE($number) }, who guides you step by step. I am still here with you.
care-stay = I am still here. If nobody has come, call { PHONE($number) } again, say exactly where you are, and call out to the neighbours.
care-more-body = A doctor knows this better than I do: ask { PHONE($number) }, or the health station { PHONE($health) }. I am still here with you.

## A pupil who is bullied, or confides

alert-confiding = Thank you for telling me; I tell nobody, so no teacher or parent knows unless you say so. Call { PHONE($number) }: it is free, someone listens day and night and keeps it secret.
care-confiding = I am still listening, and it is not your fault. Tell a grown-up whom you trust: a parent, the counsellor at school; { PHONE($number) } listens day and night.
care-confiding-then = Keep the messages that they sent, don't answer them, and walk with a friend you trust. Ask the school's counsellor or your teacher, or { PHONE($number) } to talk to the school.
care-confiding-danger = If someone hits or threatens you right now, call { PHONE($police) }. To talk, { PHONE($number) } listens day and night; I am still here.
