### Chữ quanh mật khẩu, mã và số riêng tư: em xóa các số ấy.

# Tên của mã bí mật; chữ có thể đứng giữa tên và mã; tên giấy tờ.
private-code-words = otp, mã otp, mã xác thực, mã xác nhận, mã xác minh, mã bảo mật, mã bí mật, mã pin, mã kích hoạt, mật khẩu, mật mã, password, passcode, cvv
private-between-words = là, của, tôi, em, mình, bác, cháu, cô, chú, anh, chị, bà, ông, cụ, con, số, này, nó, đây, thì, có, mới, gửi, về, nhận, được, bank, ngân, hàng, zalo, facebook, fb, vneid, app, ứng, dụng, tài, khoản, thẻ, ví, momo, dịch, vụ, công, mã, đăng, nhập, dạ, ạ, cũ, e, a, c, mk, t, mày, đang, dùng, vẫn, nick, acc, icloud, gmail, apple, lương, hưu, bảo, hiểm, vssid
# Tên của mật khẩu; chữ đứng ngay trước điều được nói ra: "mật khẩu là…".
private-password-words = mật khẩu, mật mã, mk, pass, password, passcode, pw
private-equals-words = là
private-card-words = số thẻ, thẻ ngân hàng, thẻ atm, atm, thẻ visa, visa, mastercard, napas, thẻ tín dụng, thẻ ghi nợ, vào thẻ, trừ thẻ, thẻ số, thẻ của
private-identity-words = căn cước, cccd, ccd, cmnd, cmt, cmtnd, chứng minh, chứng minh thư, chứng minh nhân dân, số định danh, mã định danh, định danh cá nhân
# Số nào không phải số riêng: mã khách hàng, mã hồ sơ; rồi chữ đứng sau một số tiền.
private-harmless-words = mã khách hàng, mã khách, mã kh, mã hồ sơ, số hồ sơ, mã số thuế, mst, mã đơn, mã vận đơn, biên lai, hóa đơn, số tài khoản, stk, công tơ, đồng hồ, tổng đài, hotline, điện thoại, sđt, số máy, số đt
private-money-words = đồng, đ, vnd, vnđ, nghìn, ngàn, triệu, tỷ, tỉ, k, tr
