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
person-speaks = Dạ, từ giờ em nói tiếng Việt ạ.

person-called = Dạ vâng { $you }, em nhớ cách gọi rồi ạ.
person-lives = Dạ, em ghi { $you } ở { $what } ạ.
# Khi người dân nói nhiều điều một lúc: "gọi tôi là cô, tôi ở phố Tiến Yết".
person-noted = Dạ vâng { $you }, em nhớ cả rồi ạ.
person-is = Dạ, em ghi: { $what }.
person-speak-vi = Tiếng Việt
person-speak-en = English
person-writes = Dạ, có tin em nhắn { $you } qua { $what } trước, nếu nơi ấy đã nối với đây ạ.
person-form-bac = Bác
person-form-co = Cô
person-form-chu = Chú
person-form-anh = Anh
person-form-chi = Chị
person-form-ong = Ông
person-form-ba = Bà
person-form-cu = Cụ
person-form-ban = Bạn
person-kind-resident = Người dân
person-kind-business = Hộ kinh doanh
person-kind-official = Cán bộ
