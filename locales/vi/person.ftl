### Người đang nói chuyện: cách gọi, thứ tiếng, nơi ở, và những lời người ta tự nói ra bất cứ lúc nào.
### { $you } ở giữa câu, { $You } ở đầu câu; $form là cách gọi đã chọn: bac, co, chu, anh, chi, ong, ba, cu, ban.
person-you = { $form ->
    [bac] bác
    [co] cô
    [chu] chú
    [anh] anh
    [chi] chị
    [ong] ông
    [ba] bà
    [cu] cụ
    [ban] bạn
   *[other] anh/chị
}
person-speak-vi-words = tiếng Việt, nói tiếng Việt, đổi sang tiếng Việt, đổi tiếng Việt, chuyển sang tiếng Việt, chuyển tiếng Việt, dùng tiếng Việt, vietnamese, speak vietnamese, switch to vietnamese, change to vietnamese, i want vietnamese, /vi
# Ai xin nói tiếng đang dùng thì được đáp là vâng.
person-speak-vi-within-words = trả lời bằng tiếng Việt, trả lời tiếng Việt, nhắn bằng tiếng Việt, nói bằng tiếng Việt, nói tiếng Việt đi, nói tiếng Việt thôi, chỉ biết tiếng Việt
person-speak-en-words = tiếng Anh, nói tiếng Anh, đổi sang tiếng Anh, đổi tiếng Anh, chuyển sang tiếng Anh, chuyển tiếng Anh, dùng tiếng Anh, cho tôi tiếng Anh, english, speak english, speak english please, switch to english, change to english, change language to english, in english please, english please, i want english, i speak english, can you speak english, do you speak english, /en
# Ai lỡ đổi tiếng thì đổi lại được ngay: người viết tiếng Anh giữa chừng được đổi khi có những lời này.
person-speak-en-within-words = understand english, know english, is english ok, is english okay, is english possible, english possible, help in english, english plz, english pls, english pliz, reply in english, answer in english, talk in english, in english, speak english, use english, english please, prefer english, i want english, only english, speak only english
person-speak-other-words = đổi ngôn ngữ, đổi tiếng, chọn ngôn ngữ, đổi thứ tiếng, ngôn ngữ khác, change language, change the language, other language
person-speaks = Dạ, từ giờ em nói tiếng Việt ạ.
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
person-own-before-words = dạ, vâng, ừ, ờ, à, ơ, alo, thôi, thế, này, nhưng, nhưng mà, mà, rồi, cháu ơi, em ơi, con ơi, ơi, nhà, chào cháu, chào em, chào con, sáng nay, hôm nay, hôm qua, tối qua, vừa nãy, lúc nãy, theo ý, ý
# Ngay sau chữ tự xưng.
person-own-verbs-words = thấy, không thấy, hỏi, muốn, cần, nghe, nhờ, xin, cảm ơn, cám ơn, chào, đồng ý, không đồng ý, quên, đổi ý, gửi, vừa gửi, mới gửi, báo tin, vừa báo, mới báo, phản ánh, kêu, trình bày, định, bị mất, không biết chụp, không biết bấm, không biết gửi, không biết gõ, không biết dùng, không biết viết, không biết làm thế nào, ko biết chụp, ko biết bấm, báo cái, báo việc, báo cho, báo với, có việc, có cái, già rồi, mắt kém, mù mắt, không đọc được, không nhìn rõ, không biết chữ, nhắn, nhắc, góp ý, kiến nghị, khiếu nại, đề nghị, mong, lại hỏi, đang cần, đang muốn, vừa đi, mới đi, đi làm về, đi chợ về, đi ngang, đi qua, đi tập
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
person-own-home-words = ở phố, ở thôn, ở xóm, ở khu, ở tổ, ở làng, ở ấp, ở ngõ, ở số
# Không có dấu vẫn chắc: "ba thay", "bac muon"; "co" thì có thể là "có".
person-own-plain-words = bà, bác, ông, chú, anh
# Có những chữ này thì cách gọi kia là của người khác.
person-own-never-words = tôi, tui, cho em, cho cháu, cho con, giúp em, giúp cháu, giúp con, hộ em, hộ cháu, hộ con

# Chữ đứng ngay trước cách gọi khi em đã hỏi, và chữ cho biết là không phải cách ấy.
person-call-before-words = là, bằng, gọi, kêu, thành, sang, xưng, làm
person-call-not-words = đừng, không, chớ, chẳng
person-called = Dạ vâng { $you }, em nhớ cách gọi rồi ạ.
# Sau những lời này là tên khu dân cư: "nhà tôi ở phố Tiến Yết".
person-live-words = tôi ở, nhà tôi ở, mình ở, nhà mình ở, bà ở, nhà bà ở, ông ở, nhà ông ở, cụ ở, nhà cụ ở, bác ở, nhà bác ở, cô ở, nhà cô ở, chú ở, nhà chú ở, anh ở, nhà anh ở, chị ở, nhà chị ở, em ở, nhà em ở, cháu ở, nhà cháu ở, tôi sống ở, i live in, my home is in
person-lives = Dạ, em ghi { $you } ở { $what } ạ.
# Như trên, khi muốn đổi; nói ở bất cứ câu nào cũng là đổi nơi ở.
person-move-words = tôi chuyển đến, tôi chuyển sang, tôi mới chuyển về, tôi mới chuyển đến, tôi mới chuyển sang, nhà tôi chuyển sang, nhà tôi chuyển về, bác chuyển về, bác mới chuyển về, đổi nơi ở sang, đổi nơi ở thành, đổi phố sang, đổi phố thành, đổi khu phố sang, đổi khu phố thành, đổi thôn sang, đổi nhà sang, i moved to, change my home to, change my neighbourhood to, change my neighborhood to, nhà tôi giờ chuyển sang, nhà tôi giờ chuyển về, giờ tôi chuyển sang, giờ tôi chuyển về, tôi giờ ở, giờ tôi ở, bây giờ tôi ở, nhà tôi giờ ở, giờ nhà tôi ở, tôi chuyển về, tôi chuyển nhà sang, tôi chuyển nhà về, nhà tôi vừa chuyển sang, nhà tôi vừa chuyển về, nhà tôi mới chuyển sang, nhà tôi mới chuyển về, nhà bác chuyển sang, nhà bà chuyển sang
# Khi người dân nói nhiều điều một lúc: "gọi tôi là cô, tôi ở phố Tiến Yết".
person-noted = Dạ vâng { $you }, em nhớ cả rồi ạ.
person-am-resident-words = tôi là dân ở đây, tôi là người ở đây, tôi là người dân ở đây, tôi là nông dân, tôi làm ruộng, bác làm ruộng, tôi về hưu, tôi về hưu rồi, tôi nghỉ hưu, tôi là hưu trí, tôi là cư dân, mình là cư dân, bác là cư dân, cô là cư dân, chú là cư dân, em là cư dân, tôi là người dân, bác là người dân, tôi là dân, tôi là dân thường, tôi là bà con, i am a resident
person-am-business-words = tôi làm hộ kinh doanh, tôi bán hàng ở chợ, tôi buôn bán ở chợ, tôi có cửa hàng ở chợ, tôi mở cửa hàng, nhà tôi mở cửa hàng, tôi là hộ kinh doanh, tôi là chủ hộ kinh doanh, tôi là người kinh doanh, tôi là doanh nghiệp, tôi là chủ doanh nghiệp, mình là hộ kinh doanh, mình là doanh nghiệp, bác là hộ kinh doanh, cô là hộ kinh doanh, nhà tôi là hộ kinh doanh, nhà tôi kinh doanh, tôi buôn bán, tôi buôn bán nhỏ, nhà tôi buôn bán, tôi có cửa hàng, tôi kinh doanh, i run a business, i am a business, i am a business owner, i have a shop, i run a shop
person-am-official-words = tôi là cán bộ, tôi là công chức, tôi là cán bộ xã, tôi là cán bộ thôn, tôi là tổ trưởng, tôi là trưởng thôn, mình là cán bộ, bác là cán bộ, em là cán bộ, i am an official
person-is = Dạ, em ghi: { $what }.
person-speak-vi = Tiếng Việt
person-speak-en = English
# Sau những lời này là tên kênh: "nhắn tôi qua Telegram".
person-write-words = nhắn tin cho tôi qua, nhắn tin cho bác qua, nhắn tin qua, nhắn tin tôi qua, gửi tin cho tôi qua, gửi cho tôi qua, liên lạc qua, liên lạc với tôi qua, báo tin qua, nhắn qua, nhắn tôi qua, nhắn cho tôi qua, nhắn bác qua, nhắn mình qua, gửi tin qua, báo tôi qua, báo cho tôi qua, ưu tiên, ưu tiên kênh, write to me on, write to me by
person-writes = Dạ, có tin em nhắn { $you } qua { $what } trước, nếu nơi ấy đã nối với đây ạ.
person-form-bac = Bác
person-form-bac-words = bác, gọi bác
person-form-co = Cô
person-form-co-words = cô, gọi cô, dì
person-form-chu = Chú
person-form-chu-words = chú, gọi chú, cậu
person-form-anh = Anh
person-form-anh-words = anh, gọi anh, a
person-form-chi = Chị
person-form-chi-words = chị, gọi chị, c
person-form-ong = Ông
person-form-ong-words = ông, gọi ông
person-form-ba = Bà
person-form-ba-words = bà, gọi bà
person-form-cu = Cụ
person-form-cu-words = cụ, gọi cụ
person-form-ban = Bạn
person-form-ban-words = bạn, gọi bạn, em, cháu
person-kind-resident = Người dân
person-kind-resident-words = cư dân, người dân, dân, dân thường, dân làng, dân ở đây, người ở đây, bà con, nông dân, làm ruộng, công nhân, giáo viên, học sinh, sinh viên, nội trợ, hưu trí, về hưu, nghỉ hưu, người già, không làm gì
person-kind-business = Hộ kinh doanh
person-kind-business-words = người kinh doanh, hộ kinh doanh, doanh nghiệp, kinh doanh, cửa hàng, buôn bán, buôn bán nhỏ, bán hàng, bán hàng ở chợ, tiểu thương, chủ quán, công ty
person-kind-official = Cán bộ
person-kind-official-words = cán bộ, công chức, tổ trưởng, trưởng thôn
