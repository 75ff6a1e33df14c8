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
person-speak-vi-words = tiếng Việt, nói tiếng Việt, đổi sang tiếng Việt, chuyển sang tiếng Việt, vietnamese, speak vietnamese, switch to vietnamese, /vi
person-speak-en-words = tiếng Anh, nói tiếng Anh, đổi sang tiếng Anh, chuyển sang tiếng Anh, english, speak english, switch to english, in english please, /en
person-speaks = Dạ, từ giờ em nói tiếng Việt ạ.
# Sau những lời này là cách gọi: "gọi tôi là cô".
person-call-words = gọi tôi là, gọi mình là, gọi bác là, gọi cô là, gọi chú là, gọi anh là, gọi chị là, gọi em là, gọi cháu là, gọi là, cứ gọi là, cứ gọi tôi là, xưng hô là, hãy gọi tôi là, đổi cách gọi thành
person-called = Dạ vâng { $you }, em nhớ cách gọi rồi ạ.
# Sau những lời này là tên khu dân cư: "nhà tôi ở phố Tiến Yết".
person-live-words = tôi ở, nhà tôi ở, mình ở, nhà mình ở, bác ở, nhà bác ở, cô ở, nhà cô ở, chú ở, nhà chú ở, anh ở, nhà anh ở, chị ở, nhà chị ở, em ở, nhà em ở, cháu ở, nhà cháu ở, tôi sống ở, tôi chuyển đến, tôi chuyển sang, tôi mới chuyển về, đổi nơi ở sang, i live in, my home is in
person-lives = Dạ, em ghi { $you } ở { $what } ạ.
person-am-resident-words = tôi là cư dân, mình là cư dân, bác là cư dân, em là cư dân, tôi là người dân, tôi là dân, i am a resident
person-am-business-words = tôi là hộ kinh doanh, tôi là doanh nghiệp, mình là hộ kinh doanh, nhà tôi kinh doanh, tôi buôn bán, nhà tôi buôn bán, tôi có cửa hàng, tôi kinh doanh, i run a business
person-am-official-words = tôi là cán bộ, mình là cán bộ, em là cán bộ, i am an official
person-is = Dạ, em ghi: { $what }.
person-speak-vi = Tiếng Việt
person-speak-en = English
# Sau những lời này là tên kênh: "nhắn tôi qua Telegram".
person-write-words = nhắn qua, nhắn tôi qua, nhắn cho tôi qua, nhắn bác qua, nhắn mình qua, gửi tin qua, báo tôi qua, báo cho tôi qua, ưu tiên, ưu tiên kênh, write to me on, write to me by
person-writes = Dạ, có tin em nhắn { $you } qua { $what } trước, nếu kênh ấy đã nối với đây ạ.
