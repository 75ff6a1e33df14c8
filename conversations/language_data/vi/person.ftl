### Người đang nói chuyện tự xưng, cho biết về mình; dữ liệu và các kênh của họ.

about_me-words = cách gọi, nơi ở, đổi cách gọi, đổi cách xưng hô, xưng hô, thông tin của tôi, sửa thông tin của tôi, tôi là ai, /toilaai, /settings
# Chỉ hỏi một điều khi người dân chỉ muốn đổi điều ấy.
about_me-only-home-words = đổi nơi ở, đổi chỗ ở, đổi phố, đổi khu phố, đổi thôn, đổi xóm, chuyển nhà, tôi chuyển nhà, tôi chuyển nhà rồi, tôi mới chuyển nhà, sửa nơi ở, tôi muốn đổi nơi ở, tôi muốn đổi khu phố, change my home, change my neighbourhood
about_me-only-kind-words = đổi tư cách, đổi vai trò, tôi muốn đổi tư cách

channel-webchat-words = trang web, trang chat, web, web chat, trên mạng, máy tính, máy vi tính
channel-telegram-words = telegram, tele
channel-zalo-words = zalo

my_channels-words = nhắn từ máy khác, nối kênh, nối kênh khác, nối máy khác, nối máy, liên kết kênh, liên kết tài khoản, kênh của tôi, kênh nào nhắn trước, đổi kênh, đổi kênh ưu tiên, /kenh
# Sau những lời này là mã: "nối 482 913".
my_channels-code-opening-words = mã nối là, mã nối của tôi là, mã của tôi là, mã đây, mã đây này, nối với mã, nối bằng mã, nhập mã, tôi có mã, có mã, nối giúp tôi, nối, mã, link, nối kênh, nối mã, nối máy, mã nối, mã là, mã số, code, kết nối, liên kết

my_channels-act-get-words = xin mã, xin mã nối, cho tôi xin mã, cho tôi mã nối, lấy mã, lấy mã nối, tạo mã, cho tôi mã, cho mã, mã mới
my_channels-act-have-words = nhập mã nối, có mã, tôi có mã, có mã rồi, tôi có mã rồi
my_channels-act-part-words = thôi nhắn từ máy này, thôi nhắn ở đây, gỡ kênh, gỡ kênh ra, gỡ máy, bỏ nối, ngắt kênh, hủy nối, hủy liên kết, unlink
my_channels-act-first-words = chọn nơi nhắn trước, nhắn ở đâu trước, kênh ưu tiên, kênh nhắn trước, nhắn kênh nào trước, ưu tiên
my_channels-act-enough-words = không, không cần, xong, đủ rồi, no

# "Nối với Telegram", "chuyển sang Zalo nhận tin": một trong những lời này, tên kênh, và không gì khác.
my_channels-link-words = nối, nối với, kết nối, kết nối với, liên kết, dùng chung, chuyển sang, nhận trên, nhận qua, nhận bên, nhận tin, nhận ở, gửi sang, gửi qua, gửi vào, nhắn sang, nhắn bên, chuyển qua, đổi sang, xem trên, xem tiếp, ghép, gộp, mã để vào, mã vào, vào xem
my_channels-link-beside-words = vào, với, qua, sang, bên, trên, tin, tin nhắn, thông báo, của, tài khoản, máy, này, đây, thích, tiện, hơn, cho tiện, đi, lại, nữa, về, tui, bà, ông, cái, cái này, điện thoại, máy điện thoại, chung, làm một, để, xem, mã, mã mới, ở, nhà, thằng cháu, con cháu, cùng, u, bác, giúp, hộ, muốn, dùng, cả, luôn

my_channels-join-yes-words = có, vâng, ừ, đồng ý, gộp, gộp đi, nối luôn, nối đi, được, ok, yes
my_channels-join-no-words = không, chưa, khoan, không quen, không quen người này, tôi không quen người này, không biết người này, không phải tôi, không phải của tôi, mã của người khác, của người khác, người khác đưa, nhầm, nhầm rồi, thôi, không nối, không gộp, đừng nối, no

my_channels-first-last-words = nơi nào cũng được, nơi vừa nhắn, kênh nào cũng được, đâu cũng được, kênh vừa dùng, tùy em

my_data-words = dữ liệu của tôi, dữ liệu cá nhân, dữ liệu cá nhân của tôi, quyền dữ liệu, quyền của tôi với dữ liệu, my data, /dulieu
# Chỉ khi không có câu nào đang hỏi: trong câu khác "sửa" là sửa câu trước.
my_data-at-home-words = sửa, sửa lại, xóa, xóa hết, xóa đi

my_data-act-see-words = cho tôi xem thông tin của tôi, cho xem thông tin của tôi, coi thông tin của tôi, cho tôi coi thông tin của tôi, coi dữ liệu của tôi, em biết những gì về tôi, xã biết gì về tôi, xã biết những gì về tôi, xem dữ liệu, xem dữ liệu của tôi, xem dữ liệu cá nhân, cho tôi xem dữ liệu của tôi, tải dữ liệu của tôi, xem thông tin của tôi, em biết gì về tôi, see my data, download my data, tôi muốn xem dữ liệu, tôi muốn xem dữ liệu của tôi, cho tôi xem dữ liệu, cho xem dữ liệu, dữ liệu của tôi có gì, em đang giữ gì về tôi, em đang giữ những gì về tôi, xã giữ gì về tôi, xã đang giữ những gì về tôi, see my data please
my_data-act-fix-words = sửa dữ liệu, sửa dữ liệu của tôi, sửa dữ liệu cá nhân, đính chính dữ liệu, correct my data, tôi muốn sửa dữ liệu, tôi muốn sửa dữ liệu của tôi, cho tôi sửa dữ liệu, sửa lại dữ liệu của tôi, dữ liệu của tôi sai
my_data-act-erase-words = xóa hết mọi thứ, tôi muốn xóa hết, tôi muốn xóa hết mọi thứ, xóa hết mọi thứ của tôi, xóa hết mọi thứ về tôi, xóa hết thông tin, xóa hết thông tin của tôi đi, xóa hết lời nhắn của tôi, xóa tin nhắn của tôi, xóa dữ liệu, xóa dữ liệu của tôi, xóa hết dữ liệu của tôi, xóa dữ liệu cá nhân, xóa thông tin của tôi, xóa hết thông tin của tôi, xóa tài khoản, quên tôi đi, delete my data, erase my data, tôi muốn xóa dữ liệu, tôi muốn xóa dữ liệu của tôi, tôi muốn xóa hết dữ liệu, tôi muốn xóa hết dữ liệu của tôi, xóa hết dữ liệu, xóa số điện thoại của tôi, xóa hết về tôi
my_data-act-withdraw-words = tôi không muốn lưu nữa, không muốn lưu nữa, đừng lưu nữa, thôi đừng lưu nữa, rút lại đồng ý, rút đồng ý, rút lại sự đồng ý, tôi rút lại đồng ý, tôi không đồng ý nữa, không đồng ý nữa, withdraw consent, withdraw my consent, tôi muốn rút lại đồng ý, cho tôi rút lại đồng ý, tôi không cho lưu nữa, tôi không muốn cho lưu nữa, không cho lưu nữa, đừng lưu lời tôi nữa
# Chỉ ở câu này: ở câu khác "sửa", "xóa" là sửa, xóa câu trả lời.
my_data-act-see-short-words = xem, coi, đọc, xem đi
my_data-act-fix-short-words = sửa, sửa lại, đổi
my_data-act-erase-short-words = xóa, xóa đi, xóa hết, bỏ, bỏ đi
my_data-act-withdraw-short-words = rút, rút lại, rút đi
my_data-act-none-words = không, không cần nữa, thôi không, không làm gì, giữ như cũ, no

my_data-erase-now-words = chắc chắn, chắc chắn rồi, xóa, xóa ngay, xóa đi, xóa luôn, xóa hết, có, vâng, ừ, uh, chắc, chắc rồi, đồng ý, yes
my_data-erase-wait-words = chờ trả lời rồi xóa, chờ trả lời, chờ, để sau, đợi, đợi trả lời, chờ xong rồi xóa
my_data-erase-no-words = giữ như cũ, làm tiếp, tiếp tục, để nguyên, thôi không xóa, thôi không xóa nữa, khoan, giữ, giữ lại, không xóa, không, đừng xóa, chưa, no

my_data-withdraw-yes-words = rút lại, rút, có, vâng, ừ, uh, chắc, chắc rồi, ok, rút đi, rút lại đồng ý, đúng, yes
my_data-withdraw-no-words = giữ như cũ, làm tiếp, tiếp tục, để nguyên, thôi, khoan, không, không rút, thôi không rút, giữ, chưa, no

person-speak-vi-words = tiếng Việt, nói tiếng Việt, đổi sang tiếng Việt, đổi tiếng Việt, chuyển sang tiếng Việt, chuyển tiếng Việt, dùng tiếng Việt, vietnamese, speak vietnamese, switch to vietnamese, change to vietnamese, i want vietnamese, /vi
# Ai xin nói tiếng đang dùng thì được đáp là vâng.
person-speak-vi-within-words = trả lời bằng tiếng Việt, trả lời tiếng Việt, nhắn bằng tiếng Việt, nói bằng tiếng Việt, nói tiếng Việt đi, nói tiếng Việt thôi, chỉ biết tiếng Việt
person-speak-en-words = tiếng Anh, nói tiếng Anh, đổi sang tiếng Anh, đổi tiếng Anh, chuyển sang tiếng Anh, chuyển tiếng Anh, dùng tiếng Anh, cho tôi tiếng Anh, english, speak english, speak english please, switch to english, change to english, change language to english, in english please, english please, i want english, i speak english, can you speak english, do you speak english, /en
# Ai lỡ đổi tiếng thì đổi lại được ngay: người viết tiếng Anh giữa chừng được đổi khi có những lời này.
person-speak-en-within-words = understand english, know english, is english ok, is english okay, is english possible, english possible, help in english, english plz, english pls, english pliz, reply in english, answer in english, talk in english, in english, speak english, use english, english please, prefer english, i want english, only english, speak only english
person-speak-other-words = đổi ngôn ngữ, đổi tiếng, chọn ngôn ngữ, đổi thứ tiếng, ngôn ngữ khác, change language, change the language, other language
# Có hai chữ này hay hai chữ của "small_talk-english-only-words", và phần lớn không phải tiếng Việt: người ấy nói tiếng Anh.
person-english-either-words = a, i, am, an, at, can, do, in, it, me, my, on, or, so, to
person-english-words = hello, good, morning, afternoon, evening, would, could, should, like, about, birth, certificate, marriage, register, registration, license, licence, permit, land, pothole, broken, light, lamp, garbage, rubbish, trash, flooded, flooding, tree, fallen, noise, fee, fees, cost, costs, much, many, open, close, opening, hours, today, tomorrow, been, not, collected, weeks, days, months, near, market, school, know, speak, english, foreigner, foreigners, live, living, residence, temporary, apply, application, documents, papers, required, tax, insurance, health, child, born, married, problem, something, somebody, outside, front, between, which, will, until, still, again, dirty, smell, electricity, passport, visa, stay, commune, the, delete, erase, data, personal, information, account, news, survey, message, messages, cancel, baby, renew, lost, card, photo, picture, dog, dogs, loud, music, leak, leaking, pipe, truck, bridge, send, call, number, address, any, new, electric, repair, fix, dangerous, danger, careful, neighbour, neighbor, neighbours, neighbors, report, reported, complain, help, talk, person, staff, vietnamese, please, sorry, remove, stop, because, after, before, every, night, week, month, allowed, allow, over, fly, flying, drone, visit, visiting, tourist, tourists, permission, rent, rental, hotel, guesthouse, boat, river, cave, swim, swimming, bike, bicycle, motorbike, police, hospital, doctor, pharmacy, money, ticket, tickets, taxi, wife, husband, family, children, kids, friend, friends, our, your, they, their, there, these, those, really, possible, happen, happened, where, when, while, around, behind, across
# Sau những lời này là cách gọi: "gọi tôi là cô".
person-call-words = gọi tôi là, gọi mình là, gọi bác là, gọi cô là, gọi chú là, gọi anh là, gọi chị là, gọi em là, gọi cháu là, gọi là, cứ gọi, cứ gọi là, cứ gọi tôi là, cứ gọi tôi bằng, cứ gọi bác là, cứ gọi cô là, cứ gọi chú là, em cứ gọi là, em cứ gọi, em cứ gọi tôi là, em gọi tôi là, em gọi tôi bằng, em gọi bác là, em gọi cô là, em gọi chú là, cháu gọi bác là, cháu gọi cô là, cháu gọi chú là, cháu cứ gọi, cháu cứ gọi là, gọi tôi bằng, gọi bằng, gọi bà là, gọi ông là, gọi tao là, kêu tôi là, kêu tôi bằng, xưng hô là, hãy gọi tôi là, hãy gọi là, tôi muốn được gọi là, muốn được gọi là, đổi cách gọi thành, đổi cách gọi sang, đổi cách gọi là, đổi cách xưng hô thành, đổi xưng hô thành, call me, please call me, xưng hô, xưng, đổi sang gọi, gọi tôi, kêu bằng, gọi mình bằng, em gọi chị là, em gọi anh là, em gọi bà là, em gọi ông là, cháu gọi bà là, cháu gọi ông là, cháu gọi cụ là, gọi cụ là, thì gọi, thì gọi là, phải gọi là, gọi cho đúng là, cứ kêu bằng, cứ kêu là, cứ xưng, cứ xưng hô, thì kêu bằng
# "Gọi cô là được rồi": chữ đứng trước, và những lời theo sau cách gọi.
person-call-plain-words = gọi, kêu, xưng
# "Con cứ gọi cô là cô Lan cho gần": chữ đứng trước chữ gọi; chữ bắt đầu lời theo sau cách gọi.
person-call-lead-words = em, cháu, con, mày, bạn, bot, máy, ad, e, m, thì, thôi, cứ, hãy, nên, phải, cho, bác, cô, chú, anh, chị, ông, bà, cụ, tôi, mình, muốn, được, thích, từ, nay, giờ, sau, này, nhớ, dạ, ờ, ừ, à
person-call-insist-words = cứ, hãy, nên
person-call-tail-words = là, được, dc, đc, cũng, thôi, thui, cho, đi, nhé, nhá, nha, nghe, nghen, hen, hỉ, đó, mới, thì, hơn, chứ, với, luôn, rồi
person-call-enough-words = là được, là được rồi, được rồi, là đủ, cũng được, thôi, thôi cũng được, cho thân, cho thân mật, cho gần, cho dễ, cho tiện, cho phải phép, cho phải, cho đúng, cho đúng tuổi, cho phải đạo, cho tự nhiên, thôi nhé, cho quen, cho dễ nghe
# Không muốn bị gọi như thế; sau dấu phẩy có thể là cách gọi mới.
person-call-refused-words = đừng gọi tôi là, đừng gọi là, đừng gọi bác là, đừng gọi cô là, đừng gọi chú là, đừng gọi anh chị, đừng gọi tôi anh chị, đừng gọi anh, đừng gọi chị, đừng kêu tôi là, đừng xưng hô, không gọi tôi là, sao gọi tôi là, sao lại gọi tôi là, sao cứ gọi tôi là, tôi không phải anh chị, tôi không phải là anh chị, bác không phải anh chị, bà không phải anh chị, ông không phải anh chị, đừng gọi chị là, đừng gọi anh là, đừng gọi em là, đừng gọi ông là, đừng gọi bà là, đừng gọi mình là, em đừng gọi, cháu đừng gọi, sao gọi chị là, sao gọi anh là, sao lại gọi chị là, sao lại gọi anh là, sao em gọi chị là, sao em gọi anh là
# Cách người ta tự xưng: "bà thấy", "cho chú hỏi", "gửi giúp bác", "cô ở phố Đình".
# Lời đưa đẩy trước chữ tự xưng.
person-own-before-words = đúng rồi, dạ, thì, vâng, ừ, ờ, à, ơ, alo, thôi, thế, này, nhưng, nhưng mà, mà, rồi, cháu ơi, em ơi, con ơi, ơi, nhà, chào cháu, chào em, chào con, sáng nay, hôm nay, hôm qua, tối qua, vừa nãy, lúc nãy, theo ý, ý
# Ngay sau chữ tự xưng.
person-own-verbs-words = là, nói, có biết, thấy, không thấy, hỏi, muốn, cần, nghe, nhờ, xin, cảm ơn, cám ơn, chào, đồng ý, không đồng ý, quên, đổi ý, gửi, vừa gửi, mới gửi, báo tin, vừa báo, mới báo, phản ánh, kêu, trình bày, định, bị mất, không biết chụp, không biết bấm, không biết gửi, không biết gõ, không biết dùng, không biết viết, không biết làm thế nào, ko biết chụp, ko biết bấm, báo cái, báo việc, báo cho, báo với, có việc, có cái, già rồi, mắt kém, mù mắt, không đọc được, không nhìn rõ, không biết chữ, nhắn, nhắc, góp ý, kiến nghị, khiếu nại, đề nghị, mong, lại hỏi, đang cần, đang muốn, vừa đi, mới đi, đi làm về, đi chợ về, đi ngang, đi qua, đi tập, chỉ, không, ko, chưa, nghĩ, chịu, ngại, sẽ, phải, làm gì biết
# Như trên, khi sau đó không còn chữ nào nữa.
person-own-ends-words = không biết, ko biết, k biết, chưa biết, không hiểu, ko hiểu, chưa hiểu, không rõ, thôi, thôi không gửi nữa, không có ảnh, không có
# "cho bác hỏi": chữ trước, rồi chữ sau.
person-own-let-words = cho, để
person-own-ask-words = hỏi, xin, gặp, nhờ, biết, báo
# "gửi giúp bác": việc được nhờ, chữ nhờ, rồi chữ theo sau nếu có.
person-own-asked-words = gửi, báo, xem, hỏi, chỉ, ghi, nói, chuyển, tra, sửa, nhắn, gọi, trả lời, giải quyết, xử lý, cháu, em, con, ơi, thì
person-own-help-words = giúp, hộ, giùm, dùm
person-own-particles-words = nhé, nha, nhá, với, đi, cái, luôn, ạ, ngay, cháu, em, con, ơi, à, nào, rồi, cháu ơi, em ơi, con ơi, nhé cháu, nhé em, với cháu, với em, đi cháu, đi em
# "cô ở phố Đình": nơi ở, không quá vài chữ.
person-own-home-words = ở phố, ở thôn, ở xóm, ở khu, ở tổ, ở làng, ở ấp, ở ngõ, ở số, đây
# Không có dấu vẫn chắc: "ba thay", "bac muon"; "co" thì có thể là "có".
person-own-plain-words = bà, bác, ông, chú, anh
# Có những chữ này thì cách gọi kia là của người khác.
person-own-never-words = tôi, tui, cho em, cho cháu, cho con, giúp em, giúp cháu, giúp con, hộ em, hộ cháu, hộ con

# Chữ đứng ngay trước cách gọi khi em đã hỏi, và chữ cho biết là không phải cách ấy.
person-call-before-words = là, bằng, gọi, kêu, thành, sang, xưng, làm
person-call-not-words = đừng, không, chớ, chẳng
# Sau những lời này là tên khu dân cư: "nhà tôi ở phố Tiến Yết".
person-live-words = tôi ở, nhà tôi ở, mình ở, nhà mình ở, bà ở, nhà bà ở, ông ở, nhà ông ở, cụ ở, nhà cụ ở, bác ở, nhà bác ở, cô ở, nhà cô ở, chú ở, nhà chú ở, anh ở, nhà anh ở, chị ở, nhà chị ở, em ở, nhà em ở, cháu ở, nhà cháu ở, tôi sống ở, i live in, my home is in
# Như trên, khi muốn đổi; nói ở bất cứ câu nào cũng là đổi nơi ở.
person-move-words = tôi chuyển đến, tôi chuyển sang, tôi mới chuyển về, tôi mới chuyển đến, tôi mới chuyển sang, nhà tôi chuyển sang, nhà tôi chuyển về, bác chuyển về, bác mới chuyển về, đổi nơi ở sang, đổi nơi ở thành, đổi phố sang, đổi phố thành, đổi khu phố sang, đổi khu phố thành, đổi thôn sang, đổi nhà sang, i moved to, change my home to, change my neighbourhood to, change my neighborhood to, nhà tôi giờ chuyển sang, nhà tôi giờ chuyển về, giờ tôi chuyển sang, giờ tôi chuyển về, tôi giờ ở, giờ tôi ở, bây giờ tôi ở, nhà tôi giờ ở, giờ nhà tôi ở, tôi chuyển về, tôi chuyển nhà sang, tôi chuyển nhà về, nhà tôi vừa chuyển sang, nhà tôi vừa chuyển về, nhà tôi mới chuyển sang, nhà tôi mới chuyển về, nhà bác chuyển sang, nhà bà chuyển sang
person-am-resident-words = tôi là dân ở đây, tôi là người ở đây, tôi là người dân ở đây, tôi là nông dân, tôi làm ruộng, bác làm ruộng, tôi về hưu, tôi về hưu rồi, tôi nghỉ hưu, tôi là hưu trí, tôi là cư dân, mình là cư dân, bác là cư dân, cô là cư dân, chú là cư dân, em là cư dân, tôi là người dân, bác là người dân, tôi là dân, tôi là dân thường, tôi là bà con, i am a resident
person-am-business-words = tôi làm hộ kinh doanh, tôi bán hàng ở chợ, tôi buôn bán ở chợ, tôi có cửa hàng ở chợ, tôi mở cửa hàng, nhà tôi mở cửa hàng, tôi là hộ kinh doanh, tôi là chủ hộ kinh doanh, tôi là người kinh doanh, tôi là doanh nghiệp, tôi là chủ doanh nghiệp, mình là hộ kinh doanh, mình là doanh nghiệp, bác là hộ kinh doanh, cô là hộ kinh doanh, nhà tôi là hộ kinh doanh, nhà tôi kinh doanh, tôi buôn bán, tôi buôn bán nhỏ, nhà tôi buôn bán, tôi có cửa hàng, tôi kinh doanh, i run a business, i am a business, i am a business owner, i have a shop, i run a shop
person-am-official-words = tôi là cán bộ, tôi là công chức, tôi là cán bộ xã, tôi là cán bộ thôn, tôi là tổ trưởng, tôi là trưởng thôn, mình là cán bộ, bác là cán bộ, em là cán bộ, i am an official
# Sau những lời này là tên kênh: "nhắn tôi qua Telegram".
person-write-words = nhắn tin cho tôi qua, nhắn tin cho bác qua, nhắn tin qua, nhắn tin tôi qua, gửi tin cho tôi qua, gửi cho tôi qua, liên lạc qua, liên lạc với tôi qua, báo tin qua, nhắn qua, nhắn tôi qua, nhắn cho tôi qua, nhắn bác qua, nhắn mình qua, gửi tin qua, báo tôi qua, báo cho tôi qua, ưu tiên, ưu tiên kênh, write to me on, write to me by
person-form-bac-words = bác, gọi bác
person-form-co-words = cô, gọi cô, dì
person-form-chu-words = chú, gọi chú, cậu
person-form-anh-words = anh, gọi anh, a
person-form-chi-words = chị, gọi chị, c
person-form-ong-words = ông, gọi ông
person-form-ba-words = bà, gọi bà
person-form-cu-words = cụ, gọi cụ
person-form-ban-words = bạn, gọi bạn, em, cháu
person-kind-resident-words = cư dân, người dân, dân, dân thường, dân làng, dân ở đây, người ở đây, bà con, nông dân, làm ruộng, công nhân, giáo viên, học sinh, sinh viên, nội trợ, hưu trí, về hưu, nghỉ hưu, người già, không làm gì
person-kind-business-words = người kinh doanh, hộ kinh doanh, doanh nghiệp, kinh doanh, cửa hàng, buôn bán, buôn bán nhỏ, bán hàng, bán hàng ở chợ, tiểu thương, chủ quán, công ty
person-kind-official-words = cán bộ, công chức, tổ trưởng, trưởng thôn
