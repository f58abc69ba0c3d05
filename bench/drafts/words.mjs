/**
 * What the generated drafts are made of. Every list of the title has 47 entries, a prime: see `titleWords` in
 * `numbers.mjs`. People, places and funders are invented; what is studied is real.
 */

/** `English=日本語`, in pairs. */
const pairs = (text) =>
  text
    .trim()
    .split(/\s*;\s*/)
    .map((pair) => pair.split('='))
    .map(([en, ja]) => ({ en, ja }));

const METHODS = pairs(`
Single-cell atlas=単一細胞アトラス; Cryo-electron tomography=クライオ電子線トモグラフィー; Optogenetic control=光遺伝学的制御;
Longitudinal cohort study=縦断コホート研究; Mathematical modelling=数理モデル解析; CRISPR screening=CRISPRスクリーニング;
Two-photon imaging=二光子イメージング; Proteome mapping=プロテオーム地図; Organoid reconstruction=オルガノイド再構築;
Mendelian randomisation=メンデルランダム化解析; Nanobody design=ナノボディ設計; Spatial transcriptomics=空間トランスクリプトーム解析;
Machine-learning prediction=機械学習による予測; Gene therapy=遺伝子治療; Metabolic tracing=代謝トレーサー解析;
First-in-human trial=ヒト初回投与試験; Biomarker discovery=バイオマーカー探索; Epigenome editing=エピゲノム編集;
Chemical biology=ケミカルバイオロジー; Non-invasive monitoring=非侵襲モニタリング; Vaccine development=ワクチン開発;
Mouse genetics=マウス遺伝学; Drug repositioning=ドラッグリポジショニング; Quantitative ultrasound=定量超音波計測;
Antibody engineering=抗体工学; Population genomics=集団ゲノム解析; Systems pharmacology=システム薬理学;
Light-sheet microscopy=ライトシート顕微鏡観察; Patient registry=患者レジストリ; Stem-cell transplantation=幹細胞移植;
Digital phenotyping=デジタル表現型解析; Structural virology=構造ウイルス学; Wearable sensing=ウェアラブル計測;
Microfluidic assay=マイクロ流体アッセイ; Comparative anatomy=比較解剖; Network neuroscience=ネットワーク神経科学;
Peptide synthesis=ペプチド合成; Radiotracer imaging=放射性トレーサー撮像; Molecular epidemiology=分子疫学;
Ribosome profiling=リボソームプロファイリング; Computational pathology=計算病理学; Phage display=ファージディスプレイ;
Neonatal screening=新生児スクリーニング; Focused-ultrasound delivery=集束超音波送達; Lipidomics=リピドミクス;
Ancient-DNA comparison=古代DNA比較; Bayesian trial design=ベイズ流試験設計`);

const PROCESSES = pairs(`
autophagy=オートファジー; lipid turnover=脂質代謝回転; synaptic pruning=シナプス刈り込み; clonal expansion=クローン拡大;
angiogenesis=血管新生; protein folding=タンパク質折りたたみ; immune tolerance=免疫寛容; iron uptake=鉄取り込み;
circadian timing=概日時計; wound healing=創傷治癒; viral entry=ウイルス侵入; DNA repair=DNA修復; cell migration=細胞遊走;
glucose sensing=糖感知; calcium signalling=カルシウムシグナル; antigen presentation=抗原提示; fibrosis=線維化;
myelination=髄鞘形成; RNA splicing=RNAスプライシング; bone remodelling=骨リモデリング; mitochondrial fission=ミトコンドリア分裂;
bile-acid transport=胆汁酸輸送; hormone release=ホルモン放出; complement activation=補体活性化; cilia motility=線毛運動;
histone acetylation=ヒストンアセチル化; pain gating=痛覚ゲート; platelet aggregation=血小板凝集; ferroptosis=フェロトーシス;
barrier leakage=バリア破綻; inflammasome assembly=インフラマソーム形成; stem-cell renewal=幹細胞自己複製;
endosomal sorting=エンドソーム選別; drug efflux=薬剤排出; mucus secretion=粘液分泌; oxygen sensing=酸素感知;
telomere shortening=テロメア短縮; memory consolidation=記憶固定化; T-cell exhaustion=T細胞疲弊; sodium reabsorption=ナトリウム再吸収;
ubiquitination=ユビキチン化; tissue stiffening=組織硬化; axon regrowth=軸索再伸長; quorum sensing=クオラムセンシング;
thermogenesis=熱産生; amyloid clearance=アミロイド除去; placental exchange=胎盤交換`);

const MOLECULES = pairs(`
TREM2=TREM2; APOE=APOE; PIEZO1=PIEZO1; SIRT6=SIRT6; FOXP3=FOXP3; KRAS=KRAS; LRRK2=LRRK2; TMEM173=TMEM173; GLP-1=GLP-1;
NOTCH3=NOTCH3; IL-33=IL-33; CFTR=CFTR; HIF-2α=HIF-2α; BDNF=BDNF; OX40=OX40; PCSK9=PCSK9; YAP=YAP; TDP-43=TDP-43;
SOX9=SOX9; Klotho=Klotho; GPR75=GPR75; NLRP3=NLRP3; FGF21=FGF21; MECP2=MECP2; TET2=TET2; Nav1.8=Nav1.8; CD47=CD47;
PINK1=PINK1; ACE2=ACE2; RUNX1=RUNX1; ADAMTS13=ADAMTS13; STAT5=STAT5; SLC7A11=SLC7A11; DUX4=DUX4; LGR5=LGR5; TP53=TP53;
Wnt7a=Wnt7a; CXCR4=CXCR4; BRD4=BRD4; mTORC1=mTORC1; GDF15=GDF15; Reelin=Reelin; PD-L1=PD-L1; UCP1=UCP1; MYH7=MYH7;
C9orf72=C9orf72; Foxo3a=Foxo3a`);

const TISSUES = pairs(`
hippocampus=海馬; liver=肝臓; retina=網膜; bone marrow=骨髄; kidney tubule=腎尿細管; airway epithelium=気道上皮; skin=皮膚;
pancreatic islet=膵島; heart muscle=心筋; spinal cord=脊髄; colon=大腸; thymus=胸腺; placenta=胎盤; cerebellum=小脳;
skeletal muscle=骨格筋; lymph node=リンパ節; cochlea=蝸牛; brown fat=褐色脂肪; hypothalamus=視床下部; aorta=大動脈;
prostate=前立腺; ovary=卵巣; tooth pulp=歯髄; tendon=腱; cornea=角膜; small intestine=小腸; lung alveolus=肺胞;
olfactory bulb=嗅球; adrenal cortex=副腎皮質; synovium=滑膜; spleen=脾臓; bladder=膀胱; amygdala=扁桃体; stomach=胃;
thyroid=甲状腺; gingiva=歯肉; blood-brain barrier=血液脳関門; cartilage=軟骨; breast=乳腺; striatum=線条体;
oesophagus=食道; testis=精巣; dorsal root ganglion=後根神経節; salivary gland=唾液腺; pleura=胸膜; hair follicle=毛包;
optic nerve=視神経`);

const DISEASES = pairs(`
dementia=認知症; sepsis=敗血症; glaucoma=緑内障; leukaemia=白血病; diabetes=糖尿病; asthma=喘息; psoriasis=乾癬;
Parkinson disease=パーキンソン病; heart failure=心不全; stroke=脳卒中; colorectal cancer=大腸がん; lupus=ループス;
pre-eclampsia=妊娠高血圧腎症; spinocerebellar ataxia=脊髄小脳変性症; sarcopenia=サルコペニア; lymphoma=リンパ腫;
hearing loss=難聴; obesity=肥満症; narcolepsy=ナルコレプシー; Marfan syndrome=マルファン症候群; endometriosis=子宮内膜症;
osteoporosis=骨粗鬆症; malaria=マラリア; tuberculosis=結核; dengue fever=デング熱; cystic fibrosis=嚢胞性線維症; autism=自閉スペクトラム症;
epilepsy=てんかん; rheumatoid arthritis=関節リウマチ; chronic pain=慢性疼痛; hepatitis B=B型肝炎; hypertension=高血圧症;
schizophrenia=統合失調症; gastric cancer=胃がん; COVID-19=COVID-19; periodontitis=歯周病; glioblastoma=膠芽腫;
haemophilia=血友病; breast cancer=乳がん; Huntington disease=ハンチントン病; Crohn disease=クローン病; infertility=不妊症;
neuropathy=末梢神経障害; migraine=片頭痛; mesothelioma=中皮腫; alopecia=脱毛症; multiple sclerosis=多発性硬化症`);

export const TITLE = [METHODS, PROCESSES, MOLECULES, TISSUES, DISEASES];

/** `Romaji=漢字=カナ`. */
const readings = (text) =>
  text
    .trim()
    .split(/\s+/)
    .map((entry) => entry.split('='));

export const FAMILY_NAMES = readings(`
Aomi=青海=アオミ Iwasue=岩末=イワスエ Uzuki=卯月=ウヅキ Ebihara=海老原=エビハラ Oginuma=荻沼=オギヌマ Kasumori=霞森=カスモリ
Kirishita=霧下=キリシタ Kunimasu=国増=クニマス Kegasawa=毛ヶ沢=ケガサワ Komorebi=木漏=コモレビ Sagimori=鷺森=サギモリ Shirakumo=白雲=シラクモ
Suzukake=鈴掛=スズカケ Senoo=妹尾=セノオ Sorachi=空知=ソラチ Takamine=高峰=タカミネ Chigira=千明=チギラ Tsukishiro=月城=ツキシロ
Terauchi=寺内=テラウチ Tokiwagi=常磐木=トキワギ Natsume=夏目=ナツメ Nijino=虹野=ニジノ Nukata=額田=ヌカタ Nemuro=根室=ネムロ
Nozue=野末=ノズエ Hanabusa=英=ハナブサ Hinokuma=檜隈=ヒノクマ Fuyutsuki=冬月=フユツキ Hekiru=碧留=ヘキル Hoshiai=星合=ホシアイ
Madarame=斑目=マダラメ Mizukaki=水垣=ミズカキ Murasame=村雨=ムラサメ Mebuki=芽吹=メブキ Momozono=桃園=モモゾノ Yamabuki=山吹=ヤマブキ
Yukimura=雪村=ユキムラ Yomogita=蓬田=ヨモギタ Rakuda=楽田=ラクダ Ringo=林合=リンゴウ Rokkaku=六角=ロッカク Wakatake=若竹=ワカタケ
Asagao=朝顔=アサガオ Isonami=磯波=イソナミ Ukishima=浮島=ウキシマ Okitsu=興津=オキツ Katabami=片喰=カタバミ Kiritani=桐谷=キリタニ
Kumoi=雲井=クモイ Kosuge=小菅=コスゲ Sazanami=漣=サザナミ Shiomi=潮見=シオミ Sumire=菫=スミレ Takigawa=滝川=タキガワ
Tsuyukusa=露草=ツユクサ Tomoe=巴=トモエ Nagisa=渚=ナギサ Hayase=早瀬=ハヤセ Mineoka=峰岡=ミネオカ`);

export const GIVEN_NAMES = readings(`
Aiko=愛子=アイコ Akira=明=アキラ Ayumi=歩=アユミ Daichi=大地=ダイチ Eiji=栄治=エイジ Emi=恵美=エミ Fumio=文雄=フミオ Gen=元=ゲン
Haruka=遥=ハルカ Hiroki=弘樹=ヒロキ Ichiro=一郎=イチロウ Izumi=泉=イズミ Junko=順子=ジュンコ Kaede=楓=カエデ Kazuo=和夫=カズオ
Keiko=啓子=ケイコ Kenta=健太=ケンタ Kyoko=京子=キョウコ Mai=舞=マイ Makoto=誠=マコト Mariko=真理子=マリコ Masaru=勝=マサル
Michiko=道子=ミチコ Mio=澪=ミオ Nao=直=ナオ Naoki=直樹=ナオキ Noboru=昇=ノボル Rei=玲=レイ Reiko=礼子=レイコ Ren=蓮=レン
Rika=理香=リカ Ryo=亮=リョウ Sachiko=幸子=サチコ Satoru=悟=サトル Sayaka=沙也加=サヤカ Shigeru=茂=シゲル Shinji=真司=シンジ
Shiori=栞=シオリ Sota=颯太=ソウタ Tadashi=正=タダシ Takako=貴子=タカコ Takumi=匠=タクミ Tamaki=環=タマキ Tatsuya=達也=タツヤ
Tetsuo=哲夫=テツオ Tomoko=智子=トモコ Toru=徹=トオル Umi=海=ウミ Wataru=渉=ワタル Yasuko=康子=ヤスコ Yoko=陽子=ヨウコ
Yoshiro=芳郎=ヨシロウ Yuka=由佳=ユカ Yumi=弓=ユミ Yusuke=祐介=ユウスケ Yuta=雄太=ユウタ Hikaru=光=ヒカル Kanae=香苗=カナエ
Minato=湊=ミナト Nozomi=希=ノゾミ Riku=陸=リク`);

export const PLACES = readings(`
Asahiyama=朝日山 Benten=弁天 Chidori=千鳥 Fujimine=藤峰 Ginrei=銀嶺 Hamanasu=浜茄子 Inaho=稲穂 Kaminari=雷 Kitakaze=北風
Kurohime=黒姫 Minasoko=水底 Minamo=水面 Nishiki=錦 Oboro=朧 Oushuku=鶯宿 Ruri=瑠璃 Sakuragawa=桜川 Seiryo=青嶺 Shinonome=東雲
Suien=翠園 Tachibana=橘 Tamamushi=玉虫 Tsubaki=椿 Wakaba=若葉 Yuunagi=夕凪 Akatsuki=暁 Hatsukari=初雁 Kagerou=陽炎
Mikazuki=三日月 Natsugumo=夏雲 Shigure=時雨`);
export const KINDS = pairs(`
University=大学; Medical College=医科大学; Institute of Health=健康研究所; Institute of Technology=工科大学;
Women's University=女子大学; Children's Hospital=小児病院; Science Institute=理学研究所; Prefectural University=県立大学;
Cancer Institute=がん研究所; Graduate University=大学院大学; Heart Institute=循環器研究所; University of Pharmacy=薬科大学`);

export const FIRST_NAMES =
  'Ada Aila Amara Anders Anjali Bruno Camille Carys Dalia Dmitri Eamon Elif Elodie Emeka Esther Farid Freya Gael Greta Hana Henrik Ines Ivo Jana Jonas Kavya Lars Leila Lior Lotte Magnus Maren Mateo Maya Mikael Nadia Niamh Noor Olena Oskar Paolo Petra Quentin Rafael Rhea Runa Saskia Simon Tamar Thandi Tobias Vera Yaron'.split(
    ' ',
  );
export const LAST_NAMES =
  'Abendrot Achterberg Almgren Barrowmere Bellacosta Birchwick Brightwater Caldenholm Castelnord Dunmorrow Eichfeld Elmstrand Fairhollow Ferrando Glenarrow Grunewalde Halvorsund Havenbrook Iversholm Jarrowgate Kestrelby Kornbluth Lakemore Lindquell Lorimonte Marchetel Mirrorfield Montclair Nachtweide Northmere Oakenshaw Olivarez Ostergard Pembrell Quillfeather Ravensholt Rosenquell Sandoval Silverlake Starkmoor Tannhof Thistlewood Umberland Vastergren Vossbrink Wintermere Yarrowdale'.split(
    ' ',
  );

/** Country, currency, rough rate against the euro, and the places of invented institutions. */
export const COUNTRIES = `
AU AUD 1.6 Wattlebrook Coralhaven;AT EUR 1 Lindental Murbach;BE EUR 1 Valombre Zandhoek;CA CAD 1.5 Maplecrest Whitepine;
CH CHF 1 Steinbach Grünalp;CZ CZK 24 Jasenice Lipovany;DE EUR 1 Rabenfels Tannenau;DK DKK 7.5 Fjordby Bøgelund;
ES EUR 1 Almendral Riosol;FI EUR 1 Koivuranta Saarimetsä;FR EUR 1 Clairval Rochebrune;GB GBP 0.9 Thornhaven Ashmoor;
IE EUR 1 Kilbracken Glenmara;IL ILS 4 Tirosh Gilboan;IT EUR 1 Montefiore Acquachiara;KR KRW 1400 Haneulsan Dalbit;
NL EUR 1 Waterlinde Duinrust;NO NOK 11 Nordvik Bjerkås;NZ NZD 1.8 Kowhaibay Rimuvale;PT EUR 1 Pinhalto Marazul;
SE SEK 11 Björkvall Sundhamn;SG SGD 1.5 Merapoint Angsana;TW TWD 33 Qingshui Yunhai;US USD 1.1 Cedarfall Prairiemont`
  .trim()
  .split(/;\s*/)
  .map((line) => line.split(' '))
  .map(([code, currency, rate, ...places]) => ({ code, currency, rate: Number(rate), places }));

/** Sentences of summaries; @1 to @5 are the words of the title. */
export const SUMMARIES = [
  {
    en: 'Patients with @5 are told early and treated late, because what happens in the @4 before the first symptom has never been seen. We follow @2 and its control by @3 over time, in tissue and in people, and ask which change comes first.',
    ja: '@5では、最初の症状より前に@4で何が起きているのかが分かっていません。@3が制御する@2を組織と患者の双方で経時的に追い、最初に生じる変化を明らかにします。',
  },
  {
    en: 'Two decades of work on @5 have named @3, and none of it explains why the @4 fails first. The partners bring samples of three continents and one protocol; we bring the measurement, and both sides share what they see of @2 within a month.',
    ja: '@5の研究では@3が注目されてきましたが、なぜ@4から障害が始まるのかは説明されていません。相手国側は三大陸の試料と共通の手順を、日本側は計測技術を持ち寄り、@2のデータを一か月以内に共有します。',
  },
  {
    en: 'No treatment of @5 reaches the @4 at a dose that patients bear. We test whether @2 can be switched by way of @3 at the place where it matters, first in cells of patients, then in two animal models that the partners have kept for years.',
    ja: '@5には、患者が耐えられる用量で@4に届く治療がありません。@3を介して@2を必要な場所だけで切り替えられるかを、患者由来の細胞と、相手国側が長年維持してきた二つの動物モデルで検証します。',
  },
  {
    en: 'Whether @2 in the @4 is a cause of @5 or its trace has been argued since it was first described. A joint team measures @3 in the same persons before and after onset and settles the question with data that either side alone could not collect.',
    ja: '@4の@2が@5の原因なのか結果なのかは、最初の報告以来議論が続いています。発症の前後に同一人で@3を測定し、一方の国だけでは集められないデータによって結論を出します。',
  },
  {
    en: 'Clinics see @5 as one disease; the @4 tells of at least four. By the pattern of @2 and the amount of @3 we sort patients into groups that answer to different drugs, and test the sorting in cohorts of both countries.',
    ja: '臨床では一つの疾患とされる@5も、@4を見ると少なくとも四つに分かれます。@2の型と@3の量から、薬剤への反応が異なる群に患者を分け、両国のコホートで検証します。',
  },
];

/** What a partner adds. */
export const ROLES = [
  'Samples of patients, with consent for joint use, and training of early-career researchers',
  'Imaging at a facility that Japan does not have, and the analysis of what is seen',
  'Animal models kept for years, and measurements under one protocol on both sides',
  'Statistics of the cohorts, and exchange of doctoral students for three months a year',
  'Chemistry of the compounds, and their first test in tissue',
  'Sequencing at scale, and the data platform that both sides write to',
  'Clinical network of twelve hospitals, and review of the trial by an ethics board',
];

export const EXCHANGES = [
  'Two doctoral students and two postdoctoral researchers a year stay three months or more with a partner.',
  'Each early-career member spends at least six months in a laboratory abroad within the first two years.',
  'A summer school is held in turn by both sides; young researchers choose the topics and the speakers.',
  'Postdoctoral researchers have two supervisors, one in each country, and move once a year.',
];
