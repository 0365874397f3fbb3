"""Words that tell who somebody is: courtesy titles, public roles, private roles, bodies, documents, ways of saying."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Titles that say nothing about a role.
COURTESY = _words(
    """professor doctor mr mrs ms miss mx sir dame lord lady madam herr frau mme monsieur dr dr. mr. mrs. ms. prof prof.
    comrade barrister alhaji hon hon. honourable honorable engr engr. rev rev. reverend datuk dato rt"""
)

#: Nouns that name a public role; a person with one may be named in what leaves a case.
PUBLIC_ROLES = _words(
    """minister ministers secretary spokesperson spokesman spokeswoman spokespeople spokesmen official officials
    officer officers judge justice magistrate director chief head chair chairman chairwoman chairperson chairmen
    president vice-president premier chancellor taoiseach tánaiste governor mayor ambassador consul diplomat attaché
    envoy commissioner prosecutor attorney solicitor-general sheriff marshal senator congressman congresswoman
    representative lawmaker legislator mp mps td tds mep meps msp assemblyman assemblywoman councillor councilor
    councilman councilwoman deputy commander general colonel major captain lieutenant sergeant admiral inspector
    superintendent detective agent king queen prince princess emir sultan pope archbishop bishop leader whip speaker
    rapporteur ombudsman comptroller undersecretary under-secretary cabinet-secretary coordinator co-ordinator
    founder co-founder editor journalist correspondent reporter columnist anchor presenter editor-in-chief nominee
    candidate strategist spokesmodel gov. gov sen. sen rep. rep pres. president-elect lt. lt capt. capt col. col gen.
    gen sgt. sgt adm. det. insp. cllr amb. cmdr. taioseach principal czar chief-of-staff administrator registrar
    counsellor counselor""".replace("spokesmodel ", "").replace("taioseach ", "")
)

#: Members of a party, as they stand before a name: "Liberal Jan Novák".
PARTISANS = _words(
    """liberal conservative labour tory republican democrat socialist green independent nationalist centrist unionist
    christian-democrat social-democrat"""
)

#: Nouns that name a private person; they win over a public role.
PRIVATE_ROLES = _words(
    """defendant defendants co-defendant accused suspect victim witness dissident activist refugee exile asylum-seeker
    resident neighbour neighbor owner shopkeeper shop-owner businessman businesswoman restaurateur student worker
    relative mother father brother sister son daughter wife husband widow widower uncle aunt cousin friend tenant
    landlord passer-by patient customer driver farmer protester demonstrator volunteer survivor whistleblower
    whistle-blower informant complainant plaintiff petitioner detainee prisoner inmate fugitive migrant immigrant
    pensioner teenager boy girl man woman couple"""
)

#: Nouns that name a person by an office or a private role.
ROLES = PUBLIC_ROLES | PRIVATE_ROLES

#: Words that mark the name of a body.
BODIES = _words(
    """ministry department embassy consulate mission office bureau agency authority commission committee council court
    parliament senate house congress government administration party police force service services forces army navy
    guard union university college institute school centre center association federation foundation fund trust
    group company corporation corp inc ltd bank church church's league movement network organisation organization
    society press news times post journal guardian herald tribune gazette mail telegraph television radio tv media
    defenders watch international amnesty nations board chamber bundestag dáil knesset duma directorate headquarters
    division task unit inspectorate tribunal assembly secretariat state pentagon kremlin campaign coalition alliance
    front initiative project team club squad garda gardaí rcmp fbi cia nato un eu interpol europol communist
    affairs corps policing advocates gael branch forum today caucus convention pact nieuws volkskrant side
    parliament parliaments ministries academy observatory newspaper broadcaster magazine site website channel daily
    ngo ngos yard"""
)

#: Nouns that name a document; its author speaks through it.
DOCUMENTS = _words(
    """report study statement letter memo memorandum survey poll website document documents indictment complaint
    filing affidavit ruling judgment judgement verdict article story editorial book paper transcript email e-mail
    message tweet post notice announcement communique communiqué dossier leaflet brochure file files record records
    data figures release video recording footage analysis review investigation inquiry findings bulletin blog law
    bill constitution charter treaty resolution motion petition dispatch lawsuit"""
)

#: Ways in which words reach a report, when the text names one.
MEDIA = _words(
    """statement interview email e-mail letter conference briefing tweet post report testimony press answer reply
    question article speech address memo message call twitter facebook telegram wechat weibo instagram truth x
    television programme program podcast broadcast filing book hearing op-ed column blog release debate"""
)

#: Heads of phrases that name nobody.
CROWD = _words(
    """people many some others sources source critics experts observers analysts others everyone someone somebody
    nobody anyone one most few several neither none all both reporters voters supporters opponents residents
    activists campaigners lawyers researchers scientists witnesses neighbours neighbors prosecutors investigators
    refugees families relatives insiders aides advisers advisors"""
)

#: Family names in pinyin or romanised Korean that open a name written family name first.
FAMILY_FIRST = _words(
    """wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang
    han feng deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao lu jiang
    cui zhong tan fan wang jin shi liao jia xia fu fang zou bai meng qin qiu hou yin xue yan lei duan long tao he gu
    mao hao gong shao wan qian dai mo kong mi hua lyu lü lv xi bo geng qi ai nong kim lee park choi jung kang cho
    yoon jang lim shin kwon hwang ahn song yoo hong jeon moon ko bae baek heo nam noh ha joo"""
)

#: Months and days, which look like names.
CALENDAR = _words(
    """january february march april may june july august september october november december jan. feb. mar. apr. aug.
    sept. oct. nov. dec. monday tuesday wednesday thursday friday saturday sunday
    feb apr aug sept oct nov dec"""
)
