### Who is talking: the form of address (English has one), the language, where they live.
person-you = you
person-speak-vi-words = vietnamese, speak vietnamese, switch to vietnamese, change to vietnamese, change language to vietnamese, in vietnamese please, vietnamese please, i want vietnamese, i prefer vietnamese, i speak vietnamese, tiếng Việt, nói tiếng Việt, đổi sang tiếng Việt, đổi tiếng Việt, chuyển sang tiếng Việt, đổi sang tiếng Việt nhé, tiếng Việt đi, /vi
# In a few words these are enough: whoever came into English by a slip finds the way back.
person-speak-vi-within-words = tiếng Việt, việt ngữ, tieng viet nam, vietnamese
person-speak-en-words = english, speak english, switch to english, change to english, in english please, english please, i want english, i prefer english, tiếng Anh, đổi sang tiếng Anh, /en
person-speak-other-words = change language, change the language, other language, another language, đổi ngôn ngữ
person-speaks = I will speak English from now on.
person-call-words = call me, please call me, just call me, you can call me, i want to be called, gọi tôi là, cứ gọi tôi là, gọi tôi bằng
# "Gọi cô là được": what goes before, and what may follow.
person-call-plain-words = gọi
person-call-enough-words = is fine, is enough, là được, là được rồi
person-call-refused-words = don't call me, do not call me, please don't call me, đừng gọi tôi là
person-call-before-words = me, as, là, gọi
person-call-not-words = don't, not, never, đừng, không
person-called = Thank you. I will use it when we speak Vietnamese.
person-live-words = i live in, i live at, my home is in, nhà tôi ở, tôi ở
person-lives = I have noted that you live in { $what }.
person-move-words = i moved to, i have moved to, change my home to, change my neighbourhood to, change my neighborhood to, đổi nơi ở sang
person-noted = Thank you, I have noted all of that.
person-am-resident-words = i am a resident, i'm a resident, i live here
person-am-business-words = i run a business, i run a shop, i have a shop, i have a business, i own a business, i own a shop, i am a business, i am a business owner, i'm a business owner, i am a household business, tôi là hộ kinh doanh
person-am-official-words = i am an official, i'm an official, i work for the commune, i am commune staff
person-is = I have noted: { $what }.
person-speak-vi = Tiếng Việt
person-speak-en = English
person-write-words = write to me on, write to me by, message me on, nhắn tôi qua
person-writes = I will write to you by { $what } first, if it is linked with this channel.
