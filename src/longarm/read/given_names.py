"""Given names of many languages and family names of Chinese, Korean and Vietnamese: evidence that a run is a person.

A list only helps to find persons; a name that is missing here is still found by its title, role or verb.
"""

from __future__ import annotations

_GIVEN = """
aaron adam adrian ahmed aidan alan albert alejandro aleksandr alessandro alex alexander alexei alexis alfred ali alice
alicia alison allison alois amanda amber amelia amir amy ana anastasia anders andrea andreas andrei andrew andrey andré
andrés ángel angela ángela anita anja ann anna anne annalena annie antoine anton antonia antonio arash ariel arjen arne
arnold arthur asad ashley astrid augustin aung axel ayşe barack barbara bart bas beata beatrice ben benjamin bernard
bernd bernie beth bettina bill birgit björn bob boris brad brandon brenda brett brian bridget bruno bryan camille carl
carla carlos carmen carol carolina caroline carrie catherine cecilia charles charlie charlotte chloe chris christian
christina christine christoph christophe christopher claire clara claudia claudio colin colm constance craig cristina
cynthia daan daniel daniela danielle danny dave david dawn dawa dean deborah denis denise dennis derek diana diane
diego dieter dirk dmitri dmitry dominic don donald doris dorothy doug douglas duncan edith eduard eduardo edward eileen
elena eli elena elisabeth elise elizabeth ellen els emil emilia emily emma emmanuel enrico enrique eric erica erik erin
ernst esther eva evelyn fabian fabio fatemeh fatima federico felix fernando fethullah finn fiona florian frances
francesca francesco francis francisco franck françois frank franz fred frédéric friedrich gabriel gareth gary gavin
geert george georg gerald gerard gerhard giorgia giovanni giulia giuseppe glenn gordon grace graham greg gregory guido
guillaume gustav guy hamid hamza hannah hans harald harold harry hasan hassan heather hector heike heinz helen helena
helmut hendrik henk henri henry herbert herman hillary hirokazu holger howard hugo hussein ian ibrahim ignacio igor ines
ingrid irene irina iris isabel isabelle ivan jack jacob jacques jaime jake james jamie jan jana jane janet janine jason
javier jay jean jeff jeffrey jennifer jens jeremy jerome jerry jessica jesús jill jim jimmy jo joachim joan joana joanna
joao joão jochen joe joel johan johann johannes john johnny jon jonas jonathan joop jordan jordi jorge joris jose josé
josef joseph joshua josé juan juana judith julia julian julie julien jürgen justin kai kamal karen karim karin karl
kasper kate katharina katherine kathleen kathy katja keith kelly ken kenneth kevin kim kirsten klaas klaus konstantin
konstantinos kristian kristin kurt kyle lara lars laura lauren laurence laurent lawrence leah lena leo leon leonard
leonardo lesley leslie liam lina linda lisa liz lloyd loïc louis louise luc luca lucas lucia lucy luigi luis luisa luke
maarten madeleine magnus mahmoud manfred manuel mara marc marcel marco marcus margaret margarita maria mariana marie
marija marije marijke marina mario mark marko markus marta martha martin martina mary massimo mateo matt matteo matthew
matthias maurice max maxim maxime mehdi mehmet melanie melissa michael michel michele michelle miguel mike mikhail milan
mirjam mohamed mohammad mohammed monica monika moritz muhammad murat mustafa nadia nancy narendra nasser natalia natalie
natasha nathan neil nelson nicholas nick nicola nicolas nicole nigel niklas nikolai nils nina noah noel nora norman
nuno olaf oleg olga oliver olivia olivier omar oscar oskar otto owen pablo paolo patricia patrick patty paul paula paulo
pavel pawel pedro peggy pete peter petra phil philip philipp philippa philippe phillip pierre pieter piotr piet priya
rachel radek rafael rainer raj ralf ralph ramón ramzan rashid raúl raymond rebecca regina reinhard renate rené ricardo
richard rick rishi rita rob robert roberta roberto robin rodrigo roger roland rolf roman ronald rosa rose rosie ross
roy rubén rudolf russell ruth ryan sabine said salim sally salman sam samantha samuel sandra sanjay sara sarah saskia
scott sean seán sebastian sebastián serge sergei sergey sergio shane sharon sheila silvia simon simone sofia sonia sonja
sophia sophie stacey stefan stefano stephan stephanie stephen steve steven stuart sue susan susanne sven sylvia tamara
tania tanja tanya ted teresa terry thea theo theresa thierry thomas tim timo timothy tina tobias todd tom tomás tomasz
tommy toni tony tracy tyler ulrich ulrike umar urs ursula uwe valentina valeria vanessa vera veronica vicente victor
victoria viktor vincent vladimir volker volodymyr walter wanda wendy werner wilhelm willem william wolfgang wopke xavier
abdullah abdulla abdurehman abduweli adiljan ayshe aygul dechen dilnur dolma dolkun dorje gulnar gulbahar gyaltsen
jamyang jigme karma kunsang lhamo lobsang memet mihrigul namgyal ngawang norbu nurmemet paldon patigul pema penpa
phuntsok rebiya rinchen sonam tashi tenzin thubten thupten tsering tsewang tursun wangdu yangchen yeshe
yang yannick yasmin yevgeny yolanda yusuf yves yvonne zoe zsolt
"""
GIVEN_NAMES = frozenset(_GIVEN.split())

#: Family names written first, as one han character; the hundred commonest cover nine of ten people in China.
HAN_FAMILY = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林郑鄭谢謝罗羅梁宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董袁潘于蒋蔣"
    "蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫段雷侯龙龍史陶黎贺賀"
    "顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯温康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包"
)

#: Family names of two characters.
HAN_FAMILY_DOUBLE = frozenset(
    "欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 东方 東方 尉迟 尉遲 公孙 公孫 令狐 慕容 司徒 夏侯 皇甫 端木 南宫 南宮".split()  # noqa: SIM905
)
