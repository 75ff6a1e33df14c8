async def test_a_probe(page):
    assert await page.files_a_report() == "GV 101"
