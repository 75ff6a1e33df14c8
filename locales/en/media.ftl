# Replies to photos and recordings that can't be accepted.

media-not_a_picture = This file is no photo, or it is damaged. Please take it again or choose another one.
media-too_many_pixels = This photo is too large for me to open. Please take it again in a smaller size.
media-empty = This file is empty, so I can't see anything in it. Please choose the file again and send it.
media-video = I can't watch videos yet. Please send a photo of the place instead.
media-not_a_sound = I can't listen to this file. Please record it again or write a few words.
media-too_long = This recording is longer than half an hour. Please record a shorter one.
media-too_large = This file is too heavy for me. Please send a smaller photo or a shorter recording.
media-disk_full = I can't take more photos or recordings at the moment. Please wait a little and send it again.
media-busy = I am still looking at many photos. Please wait a few minutes and send it again.
media-no_room = I have no room for more photos or recordings at the moment. Please tell me in words, which I can still take.
media-too_many = I have taken many photos and recordings and can't take more yet. Please send the report that you are writing first, or send more tomorrow.
media-too_many_yet = These photos are enough to begin with. Please tell me in a few words what it is about, then send more.
media-too_large_yet = This file is too heavy to begin with. Please tell me in a few words what it is about, then send it again.
media-unknown = I can't find this file. Please send it again.
