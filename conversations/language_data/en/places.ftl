### Where something is.

engine-elsewhere-words = somewhere else, another place, none of these, chỗ khác
# How people say where: openings ("next to the health station"), words before and after a spot that add nothing.
engine-spot-words = next to, near, close to, beside, by the, opposite, across from, across the road from, in front of, behind, at the corner of, at the end of, at the start of, at the gate of, outside, inside, alley, lane, number, house number, the house of, cạnh, gần, đối diện, ngõ, nhà ông, nhà bà
engine-at-words = at, in, on, it is at, it is in, it's at, it's in, right
engine-own-business-words = i, i'm, my, me, we, our, live, lives, work, works, sell, study, walk, walked, went, go, from, to, ask, asked, told, called
engine-commune-words = commune, ward, district, town, city, province
engine-spot-end-words = please, thanks
# Whose house it is, or its number: officials can find such a spot.
engine-house-words = house of, house number, 's house, nhà ông, nhà bà
# At the speaker's own house: whoever told us their quarter means that one.
engine-own-house-words = my house, my home, my gate, my door, my lane, my street, our house, our lane, our street
# Words that a person's name follows.
engine-title-words = mr, mrs, ms, ông, bà, cụ, bác, cô, chú, anh, chị
# Behind them, no one's name: "nhà bà bị mất nước" is the speaker's own house.
engine-no-name-words = is, was, has, had, bị, mất, có, không, thì, cứ, lại, đã, chưa
# These begin as a place does and are none: an opening and the word behind it.
engine-no-spot-words = number of, near midnight, near noon, near future, near miss, outside help, inside information, behind schedule
# A place that only the speaker knows: "right where I am standing"; then words that may go with it.
engine-here-words = here, right here, where i am, where i am standing, where i stand, my place, my house, my home, our house, at home
engine-beside-me-words = in front of me, next to me, beside me, in front of it, next to it, beside it
engine-here-more-words = right, just, outside, front, gate, door, next, by
# A yes, a no, a thank-you is never a place.
engine-no-place-words = yes, yeah, yep, ok, okay, right, correct, that's right, sure, fine, send, send it, no, nope, not there, not yet, wrong, wrong place, done, later, skip, thanks, thank you, hello, bye, đúng, vâng, không
# Afraid to be known by the place; a place that is far away.
engine-hidden-place-words = won't say where, don't want to say where, rather not say where, can't say where, they will know it was me, they'll know it was me, he will know it was me, would know it was me
engine-far-off-words = in, over in, up in, down in, near
engine-city-words = another commune, another province, another town, hanoi, ha noi, saigon, ho chi minh city, hai phong, da nang, nam dinh, thanh hoa, the city
# Words that deny a place: complete ones, ones that a place follows ("not Bến quarter").
engine-wrong-place-words = not there, not that place, not this place, wrong place, that's wrong, that is wrong

# First words of neighbourhoods' names, which people often leave out.
engine-place-kinds = phố, thôn, xóm, khu, tổ, làng, ấp
# The same words behind a name: "Cau quarter".
engine-place-kinds-behind = quarter, neighbourhood, neighborhood, hamlet, village

engine-pin-words = send my place, send place, send location, send my location, share location, share my location, my location, location, can not send my place, can not send location
