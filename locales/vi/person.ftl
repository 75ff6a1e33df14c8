### Người đang nói chuyện: cách gọi, thứ tiếng, nơi ở, và những lời người ta tự nói ra bất cứ lúc nào.
### { $you } ở giữa câu, { $You } ở đầu câu; $form là cách gọi đã chọn: bac, co, chu, anh, chi, ban.
person-you = { $form ->
    [bac] bác
    [co] cô
    [chu] chú
    [anh] anh
    [chi] chị
    [ban] bạn
   *[other] anh/chị
}
person-speak-vi-words = tiếng Việt, nói tiếng Việt, đổi sang tiếng Việt, đổi tiếng Việt, chuyển sang tiếng Việt, chuyển tiếng Việt, dùng tiếng Việt, vietnamese, speak vietnamese, switch to vietnamese, change to vietnamese, i want vietnamese, /vi
# Khi đang nói tiếng khác, chỉ cần có những lời này: ai lỡ đổi thì đổi lại được ngay.
person-speak-vi-within-words = tiếng Việt, tiếng Việt Nam, việt ngữ
person-speak-en-words = tiếng Anh, nói tiếng Anh, đổi sang tiếng Anh, đổi tiếng Anh, chuyển sang tiếng Anh, chuyển tiếng Anh, dùng tiếng Anh, cho tôi tiếng Anh, english, speak english, speak english please, switch to english, change to english, change language to english, in english please, english please, i want english, i speak english, can you speak english, do you speak english, /en
person-speak-other-words = đổi ngôn ngữ, đổi tiếng, chọn ngôn ngữ, đổi thứ tiếng, ngôn ngữ khác, change language, change the language, other language
person-speaks = Dạ, từ giờ em nói tiếng Việt ạ.
# Sau những lời này là cách gọi: "gọi tôi là cô".
person-call-words = gọi tôi là, gọi mình là, gọi bác là, gọi cô là, gọi chú là, gọi anh là, gọi chị là, gọi em là, gọi cháu là, gọi là, cứ gọi, cứ gọi là, cứ gọi tôi là, cứ gọi tôi bằng, cứ gọi bác là, cứ gọi cô là, cứ gọi chú là, em cứ gọi là, em cứ gọi, em cứ gọi tôi là, em gọi tôi là, em gọi tôi bằng, em gọi bác là, em gọi cô là, em gọi chú là, cháu gọi bác là, cháu gọi cô là, cháu gọi chú là, cháu cứ gọi, cháu cứ gọi là, gọi tôi bằng, gọi bằng, gọi bà là, gọi ông là, gọi tao là, kêu tôi là, kêu tôi bằng, xưng hô là, hãy gọi tôi là, hãy gọi là, tôi muốn được gọi là, muốn được gọi là, đổi cách gọi thành, đổi cách gọi sang, đổi cách gọi là, đổi cách xưng hô thành, đổi xưng hô thành, call me, please call me
# "Gọi cô là được rồi": chữ đứng trước, và những lời theo sau cách gọi.
person-call-plain-words = gọi, kêu
person-call-enough-words = là được, là được rồi, được rồi, là đủ, cũng được, thôi, thôi cũng được, cho thân, cho thân mật, cho gần, cho dễ, cho tiện
# Không muốn bị gọi như thế; sau dấu phẩy có thể là cách gọi mới.
person-call-refused-words = đừng gọi tôi là, đừng gọi là, đừng gọi bác là, đừng gọi cô là, đừng gọi chú là, đừng gọi anh chị, đừng gọi tôi anh chị, đừng gọi anh, đừng gọi chị, đừng kêu tôi là, đừng xưng hô, không gọi tôi là, sao gọi tôi là, sao lại gọi tôi là, sao cứ gọi tôi là, tôi không phải anh chị, tôi không phải là anh chị, bác không phải anh chị, bà không phải anh chị, ông không phải anh chị
# Chữ đứng ngay trước cách gọi khi em đã hỏi, và chữ cho biết là không phải cách ấy.
person-call-before-words = là, bằng, gọi, kêu, thành, sang, xưng
person-call-not-words = đừng, không, chớ, chẳng
person-called = Dạ vâng { $you }, em nhớ cách gọi rồi ạ.
# Sau những lời này là tên khu dân cư: "nhà tôi ở phố Tiến Yết".
person-live-words = tôi ở, nhà tôi ở, mình ở, nhà mình ở, bác ở, nhà bác ở, cô ở, nhà cô ở, chú ở, nhà chú ở, anh ở, nhà anh ở, chị ở, nhà chị ở, em ở, nhà em ở, cháu ở, nhà cháu ở, tôi sống ở, i live in, my home is in
person-lives = Dạ, em ghi { $you } ở { $what } ạ.
# Như trên, khi muốn đổi; nói ở bất cứ câu nào cũng là đổi nơi ở.
person-move-words = tôi chuyển đến, tôi chuyển sang, tôi mới chuyển về, tôi mới chuyển đến, tôi mới chuyển sang, nhà tôi chuyển sang, nhà tôi chuyển về, bác chuyển về, bác mới chuyển về, đổi nơi ở sang, đổi nơi ở thành, đổi phố sang, đổi phố thành, đổi khu phố sang, đổi khu phố thành, đổi thôn sang, đổi nhà sang, i moved to, change my home to, change my neighbourhood to, change my neighborhood to
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
person-writes = Dạ, có tin em nhắn { $you } qua { $what } trước, nếu kênh ấy đã nối với đây ạ.
person-form-bac = Bác
person-form-bac-words = bác, gọi bác, ông, bà, cụ
person-form-co = Cô
person-form-co-words = cô, gọi cô, dì
person-form-chu = Chú
person-form-chu-words = chú, gọi chú, cậu
person-form-anh = Anh
person-form-anh-words = anh, gọi anh
person-form-chi = Chị
person-form-chi-words = chị, gọi chị
person-form-ban = Bạn
person-form-ban-words = bạn, gọi bạn, em, cháu
person-kind-resident = Cư dân
person-kind-resident-words = cư dân, người dân, dân, dân thường, dân làng, dân ở đây, người ở đây, bà con, nông dân, làm ruộng, công nhân, giáo viên, học sinh, sinh viên, nội trợ, hưu trí, về hưu, nghỉ hưu, người già, không làm gì
person-kind-business = Người kinh doanh
person-kind-business-words = người kinh doanh, hộ kinh doanh, doanh nghiệp, kinh doanh, cửa hàng, buôn bán, buôn bán nhỏ, bán hàng, bán hàng ở chợ, tiểu thương, chủ quán, công ty
person-kind-official = Cán bộ
person-kind-official-words = cán bộ, công chức, tổ trưởng, trưởng thôn
