### Who is talking: the form of address (English has one), the language, where they live.
person-you = you
person-speak-vi-words = vietnamese, speak vietnamese, switch to vietnamese, in vietnamese please, tiếng Việt, nói tiếng Việt, đổi sang tiếng Việt, chuyển sang tiếng Việt, /vi
person-speak-en-words = english, speak english, switch to english, in english please, tiếng Anh, đổi sang tiếng Anh, /en
person-speaks = I will speak English from now on.
person-call-words = call me, please call me, gọi tôi là, cứ gọi tôi là
person-called = Thank you. I will use it when we speak Vietnamese.
person-live-words = i live in, i live at, my home is in, i moved to, nhà tôi ở, tôi ở
person-lives = I have noted that you live in { $what }.
person-am-resident-words = i am a resident, i live here
person-am-business-words = i run a business, i have a shop, i own a business
person-am-official-words = i am an official, i work for the commune
person-is = I have noted: { $what }.
person-speak-vi = Tiếng Việt
person-speak-en = English
person-write-words = write to me on, write to me by, message me on, nhắn tôi qua
person-writes = I will write to you by { $what } first, if it is linked with this channel.
