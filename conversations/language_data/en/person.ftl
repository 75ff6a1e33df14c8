### What people call themselves and tell about themselves; their data and channels.

about_me-words = about me, my home, who i am, my details, change my details, /settings
about_me-only-home-words = change my home, change my neighbourhood, change my neighborhood, change where i live, i moved, đổi khu phố, đổi nơi ở
about_me-only-kind-words = change who i am

channel-webchat-words = web, web chat, website, the page
channel-telegram-words = telegram
channel-zalo-words = zalo

my_channels-words = link a channel, link another channel, link channels, link my accounts, my channels, change my channel, preferred channel, /channels
my_channels-code-opening-words = link, code, my code, the code is, my code is, link code, connect, nối, mã

my_channels-act-get-words = get code, get a code, give me a code, new code, i need a code
my_channels-act-have-words = enter code, i have a code, have a code, got a code
my_channels-act-part-words = unlink, unlink a channel, unlink channel, unlink it, remove a channel, disconnect, gỡ kênh
my_channels-act-first-words = preferred channel, where to write first, write first
my_channels-act-enough-words = no, nothing, enough, that is all, done

# "Connect my Telegram": one of these, the name of a channel, and nothing else.
my_channels-link-words = connect, link, join, switch to, move to, get news on, get this on, receive on, send to, send the news to, use, get it on, continue on
my_channels-link-beside-words = my, with, to, on, the, news, account, this, rather, i'd, would, want, like, please, instead, me, i, and, it, here, messages

my_channels-join-yes-words = yes, ok, link, do it, agree
my_channels-join-no-words = no, not now, do not, cancel it, not mine, not me, not my code, someone else's, i don't know them, by mistake

my_channels-first-last-words = any of them, the last one, it does not matter

my_data-words = my data, my personal data, my privacy, privacy, data rights, dữ liệu của tôi, /dulieu
# Read only when no question is open: at a question "correct" refers to an answer of it.
my_data-at-home-words = correct, correct it, fix, erase, delete, erase it

my_data-act-see-words = see my data, show my data, show me my data, download my data, what do you know about me, xem dữ liệu của tôi, i want to see my data, what data do you have about me, what do you have about me
my_data-act-fix-words = correct my data, fix my data, change my data, sửa dữ liệu của tôi, i want to correct my data, my data is wrong
my_data-act-erase-words = erase my data, delete my data, delete my account, forget me, delete everything, erase, delete, xóa dữ liệu của tôi, i want to delete my data, i want to erase my data, please delete my data, erase everything, delete everything about me
my_data-act-withdraw-words = withdraw consent, withdraw my consent, i withdraw my consent, i don't agree any more, take back my consent, withdraw, rút lại đồng ý, i take back my consent, i want to withdraw my consent, i no longer agree, i do not agree any more, stop keeping my words
my_data-act-see-short-words = see, show, read
my_data-act-fix-short-words = correct, fix, change
my_data-act-erase-short-words = erase it, delete it, remove
my_data-act-withdraw-short-words = take it back
my_data-act-none-words = nothing, no, no thanks, none, keep it, keep everything

my_data-erase-now-words = erase, now, yes, delete, go ahead, ok
my_data-erase-wait-words = wait, later, after the answer, wait for the answer, first the answer
my_data-erase-no-words = keep, keep it, keep everything, don't erase, do not erase, no, don't

my_data-withdraw-yes-words = withdraw, yes, yes please, ok, withdraw consent
my_data-withdraw-no-words = keep as it is, no, keep, don't, not now

person-speak-vi-words = vietnamese, speak vietnamese, switch to vietnamese, change to vietnamese, change language to vietnamese, in vietnamese please, vietnamese please, i want vietnamese, i prefer vietnamese, i speak vietnamese, tiếng Việt, nói tiếng Việt, đổi sang tiếng Việt, đổi tiếng Việt, chuyển sang tiếng Việt, đổi sang tiếng Việt nhé, tiếng Việt đi, /vi
# Enough in a short message, so that someone who switched to English by mistake can switch back.
person-speak-vi-within-words = tiếng Việt, việt ngữ, tieng viet nam, speak vietnamese, in vietnamese, use vietnamese, vietnamese please, to vietnamese, vietnamese again, prefer vietnamese, want vietnamese
person-speak-en-words = english, speak english, switch to english, change to english, in english please, english please, i want english, i prefer english, tiếng Anh, đổi sang tiếng Anh, /en
person-speak-en-within-words = help in english, talk to me in english, speak to me in english, talk with me in english, chat with me in english, write to me in english, answer me in english, reply to me in english, help me in english, use english, english with me, understand english, know english, is english ok, is english okay, is english possible, english possible, talk in english, talk english, speak english, speak in english, write in english, answer in english, reply in english, chat in english, continue in english, english please, english pls, english plz, english ok, only english, prefer english, my vietnamese is, no vietnamese, little vietnamese, bad vietnamese, understand vietnamese, speak vietnamese well, read vietnamese, vietnamese is too hard, vietnamese too hard, vietnamese is hard, vietnamese is bad, vietnamese not good, know vietnamese, not vietnamese
person-english-either-words = a, i, am, an, at, can, do, in, it, me, my, on, or, so, to
person-english-words = hello, good, morning, report, would, the
person-speak-other-words = change language, change the language, other language, another language, đổi ngôn ngữ
person-call-words = call me, please call me, just call me, you can call me, i want to be called, gọi tôi là, cứ gọi tôi là, gọi tôi bằng
# "Gọi cô là được": the words before the form of address, then those that may follow it.
person-call-plain-words = gọi
person-call-lead-words = just, please, you, can, could, may, should, so
person-call-insist-words = just, please
person-call-tail-words = please, is, will, would, it, for, thanks, instead, that
person-call-enough-words = is fine, is enough, là được, là được rồi
person-call-refused-words = don't call me, do not call me, please don't call me, đừng gọi tôi là
# How people call themselves in Vietnamese: see the Vietnamese file.
person-own-before-words = hello, well, dạ
person-own-verbs-words = thấy, hỏi, muốn, cần, nhờ, cảm ơn
person-own-ends-words = không biết, không hiểu
person-own-let-words = cho
person-own-ask-words = hỏi, xin
person-own-asked-words = gửi, báo
person-own-help-words = giúp, hộ
person-own-particles-words = nhé, với, please
person-own-home-words = ở phố, ở thôn, here
person-own-plain-words = bà, bác, ông, chú, anh
person-own-never-words = tôi, i
person-call-before-words = me, as, là, gọi
person-call-not-words = don't, not, never, đừng, không
person-live-words = i live in, i live at, my home is in, nhà tôi ở, tôi ở
person-move-words = i moved to, i have moved to, change my home to, change my neighbourhood to, change my neighborhood to, đổi nơi ở sang
person-am-resident-words = i am a resident, i'm a resident, i live here
person-am-business-words = i run a business, i run a shop, i have a shop, i have a business, i own a business, i own a shop, i am a business, i am a business owner, i'm a business owner, i am a household business, tôi là hộ kinh doanh
person-am-official-words = i am an official, i'm an official, i work for the commune, i am commune staff
person-write-words = write to me on, write to me by, message me on, nhắn tôi qua
person-form-bac-words = bác
person-form-co-words = cô
person-form-chu-words = chú
person-form-anh-words = anh
person-form-chi-words = chị
person-form-ong-words = ông
person-form-ba-words = bà
person-form-cu-words = cụ
person-form-ban-words = bạn
person-kind-resident-words = resident, citizen, i live here
person-kind-business-words = business, shop, company, household business
person-kind-official-words = commune staff, official, civil servant, i work for the commune
