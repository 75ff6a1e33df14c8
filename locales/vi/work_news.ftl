### Cán bộ chọn khi nào được báo việc mới.

work_news-menu = Đổi cách báo việc
work_news-doing = chọn cách báo việc

work_news-when = Có phản ánh mới thì em báo { $you } ngay, hay để khi { $you } gõ "việc mới"? Ngoài giờ làm việc em chỉ báo việc gấp.
work_news-when-at_once = Báo ngay khi có
work_news-when-asked = Khi tôi hỏi
work_news-when-again = { $You } bấm một trong hai nút dưới đây ạ.
work_news-when-simple = { $You } gõ 1 để em báo ngay khi có việc, 2 để { $you } tự hỏi.

work_news-chosen = { $when ->
    [at_once] Vâng ạ, có phản ánh mới là em báo { $you }, ngoài giờ thì chỉ việc gấp. Muốn đổi, { $you } gõ "khi tôi hỏi".
   *[asked] Vâng ạ, em chờ { $you } gõ "việc mới". Muốn đổi, { $you } gõ "báo ngay".
}
work_news-refused-gone = Em không ghi được, em xin lỗi { $you }. { $You } xin người quản trị của { $commune } đường dẫn mới ạ.
