### Câu hỏi soạn sẵn để cán bộ thêm vào phiếu.

ready_question-age_group = Người trả lời thuộc nhóm tuổi nào ạ?
ready_question-age_group-to_17 = Dưới 18
ready_question-age_group-from_18 = 18–34
ready_question-age_group-from_35 = 35–59
ready_question-age_group-from_60 = Từ 60 trở lên
ready_question-gender = Người trả lời là nữ hay nam ạ?
ready_question-gender-woman = Nữ
ready_question-gender-man = Nam
