# Replies to photos and recordings that can't be accepted.

media-not_a_picture = I can't open this file as a photo. { $You } could take it again or choose another one.
media-too_many_pixels = This photo is too large for me to open. { $You } could take it again in a smaller size.
media-empty = This file is empty, so I can't see anything in it. { $You } could choose the file again and send it.
media-video = I can't watch videos yet. Please send a photo of the place instead.
media-not_a_sound = I can't listen to this file. { $You } could record it again or write a few words.
media-too_large = This file is too heavy for me. { $You } could send a smaller photo or a shorter recording.
media-disk_full = I have no room left for this file at the moment. { $You } could wait a little and send it again.
media-unknown = I can't find this file. { $You } could send it again.
