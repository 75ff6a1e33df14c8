from bot.supply.bill_of_materials import Bill, add_npm_packages
from bot.supply.packages import Package


def test_the_packages_of_npm_are_components_that_the_program_depends_on():
    bill: Bill = {
        "metadata": {"component": {"bom-ref": "program"}},
        "components": [{"bom-ref": "a==1"}, {"bom-ref": "b==1"}],
        "dependencies": [{"ref": "program"}, {"ref": "a==1", "dependsOn": ["b==1"]}],
    }
    add_npm_packages(bill, [Package("@maker/thing", "1.2", "MIT", "sha512-AAEC")])

    assert bill["components"][2:] == [
        {
            "type": "library",
            "bom-ref": "pkg:npm/%40maker/thing@1.2",
            "group": "@maker",
            "name": "thing",
            "version": "1.2",
            "purl": "pkg:npm/%40maker/thing@1.2",
            "licenses": [{"license": {"id": "MIT"}}],
            "hashes": [{"alg": "SHA-512", "content": "000102"}],
        }
    ]
    assert bill["dependencies"] == [
        {"ref": "program", "dependsOn": ["a==1", "pkg:npm/%40maker/thing@1.2"]},
        {"ref": "a==1", "dependsOn": ["b==1"]},
    ]
