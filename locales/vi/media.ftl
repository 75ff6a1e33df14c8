# What is wrong with a photo or a recording that someone sent.

media-not_a_picture = Tệp này không phải ảnh, hoặc ảnh bị hỏng. { $You } chụp lại hoặc chọn ảnh khác nhé.
media-too_many_pixels = Tấm ảnh này lớn quá nên em chưa mở được. { $You } chụp lại ở cỡ nhỏ hơn nhé.
media-empty = Tệp này trống nên em chưa xem được gì. { $You } chọn lại tệp rồi gửi nhé.
media-video = Em chưa xem được video ạ. { $You } chụp một tấm ảnh chỗ đó rồi gửi nhé.
media-not_a_sound = Em chưa nghe được tệp này. { $You } ghi âm lại hoặc viết vài chữ nhé.
media-too_long = Đoạn ghi âm này dài quá nửa giờ. { $You } ghi lại ngắn hơn giúp em nhé.
media-too_large = Tệp này nặng quá nên em chưa nhận được. { $You } gửi ảnh nhỏ hơn hoặc ghi âm ngắn hơn nhé.
media-disk_full = Lúc này em chưa nhận thêm ảnh, ghi âm được. { $You } để một lát rồi gửi lại giúp em nhé.
media-busy = Em đang xem nhiều ảnh nên chưa nhận thêm được. { $You } chờ vài phút rồi gửi lại giúp em nhé.
media-no_room = Em hết chỗ cất ảnh, ghi âm nên chưa nhận thêm được. { $You } cứ kể bằng chữ, em vẫn nhận ạ.
media-too_many = Em đã nhận nhiều ảnh, ghi âm nên chưa nhận thêm được. { $You } gửi phản ánh đang viết trước, hoặc để mai gửi thêm nhé.
media-too_many_yet = Chừng này ảnh đủ để bắt đầu rồi ạ. { $You } kể vài chữ xem có việc gì, rồi gửi thêm ảnh sau nhé.
media-too_large_yet = Tệp này nặng, lúc đầu em chưa nhận được. { $You } kể vài chữ xem có việc gì, rồi gửi lại tệp này nhé.
media-unknown = Em không tìm thấy tệp này. { $You } gửi lại giúp em nhé.
