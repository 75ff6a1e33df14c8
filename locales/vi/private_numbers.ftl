# Điều riêng mà người dân không nên gửi: số giấy tờ, số thẻ ngân hàng, mã bí mật, mật khẩu. Em che trước khi lưu.

private-masked = { $kind ->
    [identity] Em đã che số giấy tờ, không lưu lại. { $You } đừng gửi số ấy qua tin nhắn nhé.
    [card] Em đã che số thẻ ngân hàng, không lưu lại. { $You } đừng gửi số ấy qua tin nhắn nhé.
    [code] Em đã che mã bí mật, không lưu lại. { $You } đừng cho ai mã ấy, kể cả người xưng là cán bộ ạ.
    [password] Em đã che mật khẩu, không lưu lại. { $You } đừng cho ai biết mật khẩu, kể cả cán bộ; em không đăng nhập hộ được, { $you } nên đổi mật khẩu mới ạ.
   *[several] Em đã che các số riêng, không lưu lại. { $You } đừng gửi số ấy qua tin nhắn nhé.
}
