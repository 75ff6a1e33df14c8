### Tin về phiếu hỏi: nhắc trả lời, kết quả, xã đã tiếp thu gì.

survey_news-reminder = Phiếu "{ $title }" còn nhận trả lời tới hết ngày { DAY($until) }. { $You } trả lời giúp { $commune } nhé?
survey_news-results = Phiếu "{ $title }" đã xong, cảm ơn { $you } đã trả lời ạ.{ $count ->
    [0] { "" }
   *[other] { " " }Có { $count } người cho ý kiến.
}
survey_news-compared = { $question } – { $answer }: { $place } { $here }%, toàn { $commune } { $everywhere }%.
survey_news-alone = { $question } – { $answer }: toàn { $commune } { $everywhere }%.
survey_news-few = Ít người trả lời quá nên em không nêu số, kẻo đoán ra ai chọn gì ạ.
survey_news-unmixed = Chưa đủ phiếu để trộn cho kín nên em không có kết quả để báo ạ.
survey_news-later = { $Commune } đang xem các ý kiến, làm được gì thì em báo { $you } sau.
survey_news-page-done = { $Commune } đã tiếp thu
survey_news-people = { $count } người trả lời
survey_news-everywhere = toàn { $commune }
survey_news-follow_up = Phiếu "{ $title }" mà { $you } đã trả lời, { $commune } tiếp thu như sau ạ:
    { $text }
