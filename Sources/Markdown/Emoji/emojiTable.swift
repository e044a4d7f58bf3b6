/// The shortcodes of GitHub that are known here, in ascending order of their bytes.
let emojiTable = EmojiTable(
    """
    +1 👍  -1 👎  100 💯  1234 🔢  8ball 🎱  a 🅰️  abc 🔤  abcd 🔡  accept 🉑  airplane ✈️  alarm_clock ⏰  alien 👽
    ambulance 🚑  anchor ⚓  angel 👼  anger 💢  angry 😠  ant 🐜  apple 🍎  aquarius ♒  aries ♈  arrow_backward ◀️
    arrow_double_down ⏬  arrow_double_up ⏫  arrow_down ⬇️  arrow_down_small 🔽  arrow_forward ▶️
    arrow_heading_down ⤵️  arrow_heading_up ⤴️  arrow_left ⬅️  arrow_lower_left ↙️  arrow_lower_right ↘️
    arrow_right ➡️  arrow_right_hook ↪️  arrow_up ⬆️  arrow_up_down ↕️  arrow_up_small 🔼  arrow_upper_left ↖️
    arrow_upper_right ↗️  arrows_clockwise 🔃  arrows_counterclockwise 🔄  art 🎨  articulated_lorry 🚛  astonished 😲
    atm 🏧  atom_symbol ⚛️  avocado 🥑  b 🅱️  baby 👶  back 🔙  badger 🦡  balance_scale ⚖️  balloon 🎈  ballot_box 🗳️
    ballot_box_with_check ☑️  bamboo 🎍  banana 🍌  bangbang ‼️  bank 🏦  bar_chart 📊  barber 💈  baseball ⚾
    basketball 🏀  battery 🔋  beach_umbrella 🏖️  bear 🐻  bee 🐝  beer 🍺  beers 🍻  beetle 🪲  beginner 🔰  bell 🔔
    bellhop_bell 🛎️  bento 🍱  bike 🚲  biohazard ☣️  bird 🐦  birthday 🎂  black_circle ⚫  black_flag 🏴  black_heart 🖤
    black_large_square ⬛  black_nib ✒️  black_square_button 🔲  blossom 🌼  blue_book 📘  blue_car 🚙  blue_heart 💙
    blush 😊  bomb 💣  book 📖  bookmark 🔖  bookmark_tabs 📑  books 📚  boom 💥  bouquet 💐  bow_and_arrow 🏹  brain 🧠
    bread 🍞  bricks 🧱  bridge_at_night 🌉  briefcase 💼  broken_heart 💔  broom 🧹  bug 🐛  building_construction 🏗️
    bulb 💡  bullettrain_front 🚅  bullettrain_side 🚄  bus 🚌  busstop 🚏  bust_in_silhouette 👤  busts_in_silhouette 👥
    butterfly 🦋  cactus 🌵  cake 🍰  calendar 📆  calling 📲  camera 📷  camping 🏕️  candle 🕯️  candy 🍬  capital_abcd 🔠
    car 🚗  card_file_box 🗃️  card_index 📇  card_index_dividers 🗂️  cat 🐱  cd 💿  chains ⛓️  chart 💹
    chart_with_downwards_trend 📉  chart_with_upwards_trend 📈  checkered_flag 🏁  cherries 🍒  cherry_blossom 🌸
    chess_pawn ♟️  chicken 🐔  children_crossing 🚸  christmas_tree 🎄  cinema 🎦  city_sunrise 🌇  cl 🆑  clamp 🗜️
    clap 👏  clapper 🎬  classical_building 🏛️  clipboard 📋  clock1 🕐  clock12 🕛  clock3 🕒  clock6 🕕  clock9 🕘
    closed_book 📕  closed_lock_with_key 🔐  closed_umbrella 🌂  cloud ☁️  cocktail 🍸  coffee ☕  coin 🪙  cold_sweat 😰
    collision 💥  compass 🧭  computer 💻  computer_mouse 🖱️  confetti_ball 🎊  confused 😕  congratulations ㊗️
    construction 🚧  construction_worker 👷  control_knobs 🎛️  cookie 🍪  cool 🆒  copyright ©️  couch_and_lamp 🛋️
    cow 🐮  crab 🦀  credit_card 💳  crescent_moon 🌙  crocodile 🐊  crossed_fingers 🤞  crossed_flags 🎌
    crossed_swords ⚔️  crown 👑  cry 😢  crystal_ball 🔮  cup_with_straw 🥤  cupid 💘  curly_loop ➰  currency_exchange 💱
    cyclone 🌀  dagger 🗡️  dart 🎯  dash 💨  date 📅  deciduous_tree 🌳  department_store 🏬  desktop_computer 🖥️
    detective 🕵️  diamond_shape_with_a_dot_inside 💠  disappointed 😞  dizzy 💫  dizzy_face 😵  dna 🧬  do_not_litter 🚯
    dog 🐶  dollar 💵  dolphin 🐬  door 🚪  doughnut 🍩  dove 🕊️  dragon 🐉  droplet 💧  duck 🦆  dvd 📀  e-mail 📧  eagle 🦅
    ear 👂  earth_africa 🌍  earth_americas 🌎  earth_asia 🌏  egg 🥚  eight 8️⃣  eject_button ⏏️  electric_plug 🔌
    elephant 🐘  elevator 🛗  email 📧  end 🔚  envelope ✉️  envelope_with_arrow 📩  euro 💶  evergreen_tree 🌲
    exclamation ❗  exploding_head 🤯  expressionless 😑  eye 👁️  eyeglasses 👓  eyes 👀  face_with_monocle 🧐  facepalm 🤦
    factory 🏭  fallen_leaf 🍂  family 👪  fast_forward ⏩  fax 📠  fearful 😨  feather 🪶  ferris_wheel 🎡  file_cabinet 🗄️
    file_folder 📁  film_projector 📽️  film_strip 🎞️  fire 🔥  fire_engine 🚒  fire_extinguisher 🧯  firecracker 🧨
    fireworks 🎆  fish 🐟  fist ✊  five 5️⃣  flags 🎏  flashlight 🔦  floppy_disk 💾  flower_playing_cards 🎴  flushed 😳
    fog 🌫️  foggy 🌁  football 🏈  footprints 👣  fork_and_knife 🍴  fountain ⛲  fountain_pen 🖋️  four 4️⃣
    four_leaf_clover 🍀  fox_face 🦊  free 🆓  frog 🐸  frowning 😦  fuelpump ⛽  full_moon 🌕  game_die 🎲  gear ⚙️  gem 💎
    ghost 👻  gift 🎁  globe_with_meridians 🌐  goal_net 🥅  golf ⛳  grapes 🍇  green_apple 🍏  green_book 📗
    green_circle 🟢  green_heart 💚  grey_exclamation ❕  grey_question ❔  grimacing 😬  grin 😁  grinning 😀  guard 💂
    guitar 🎸  gun 🔫  hamburger 🍔  hammer 🔨  hammer_and_pick ⚒️  hammer_and_wrench 🛠️  hamster 🐹  hand ✋  handshake 🤝
    hash #️⃣  hatched_chick 🐥  hatching_chick 🐣  headphones 🎧  hear_no_evil 🙉  heart ❤️  heart_eyes 😍  heartbeat 💓
    hearts ♥️  heavy_check_mark ✔️  heavy_division_sign ➗  heavy_dollar_sign 💲  heavy_exclamation_mark ❗
    heavy_minus_sign ➖  heavy_multiplication_x ✖️  heavy_plus_sign ➕  hedgehog 🦔  helicopter 🚁  herb 🌿
    high_brightness 🔆  hocho 🔪  hole 🕳️  honeybee 🐝  hook 🪝  horse 🐴  hospital 🏥  hotel 🏨  hourglass ⌛
    hourglass_flowing_sand ⏳  house 🏠  house_with_garden 🏡  hugs 🤗  hushed 😯  ice_cream 🍨  ice_cube 🧊  id 🆔
    identification_card 🪪  inbox_tray 📥  incoming_envelope 📨  infinity ♾️  information_source ℹ️  innocent 😇
    interrobang ⁉️  iphone 📱  jack_o_lantern 🎃  jigsaw 🧩  joy 😂  joystick 🕹️  key 🔑  keyboard ⌨️  keycap_ten 🔟
    kiss 💋  kite 🪁  knot 🪢  koala 🐨  label 🏷️  ladder 🪜  large_blue_circle 🔵  large_blue_diamond 🔷
    large_orange_diamond 🔶  laughing 😆  leaves 🍃  ledger 📒  left_right_arrow ↔️  leftwards_arrow_with_hook ↩️
    lemon 🍋  level_slider 🎚️  light_rail 🚈  link 🔗  lion 🦁  lips 👄  lock 🔒  lock_with_ink_pen 🔏  lollipop 🍭  loop ➿
    loud_sound 🔊  loudspeaker 📢  low_brightness 🔅  luggage 🧳  m Ⓜ️  mag 🔍  mag_right 🔎  mage 🧙  magic_wand 🪄
    magnet 🧲  mailbox 📫  mantelpiece_clock 🕰️  maple_leaf 🍁  mask 😷  mechanic 🧑‍🔧  medal_sports 🏅  mega 📣  melon 🍈
    memo 📝  microphone 🎤  microscope 🔬  milky_way 🌌  minibus 🚐  minidisc 💽  money_with_wings 💸  moneybag 💰  monkey 🐒
    monkey_face 🐵  monocle_face 🧐  moon 🌔  mortar_board 🎓  motorcycle 🏍️  motorway 🛣️  mountain ⛰️  mouse 🐭
    movie_camera 🎥  moyai 🗿  muscle 💪  mushroom 🍄  musical_note 🎵  mute 🔇  name_badge 📛
    negative_squared_cross_mark ❎  nerd_face 🤓  neutral_face 😐  new 🆕  new_moon 🌑  newspaper 📰  newspaper_roll 🗞️
    next_track_button ⏭️  ng 🆖  nine 9️⃣  no_bell 🔕  no_bicycles 🚳  no_entry ⛔  no_entry_sign 🚫  no_good 🙅
    no_mobile_phones 📵  no_mouth 😶  no_pedestrians 🚷  no_smoking 🚭  notebook 📓  notebook_with_decorative_cover 📔
    notes 🎶  nut_and_bolt 🔩  o ⭕  o2 🅾️  ocean 🌊  octopus 🐙  office 🏢  oil_drum 🛢️  ok 🆗  ok_hand 👌  old_key 🗝️
    on 🔛  one 1️⃣  open_book 📖  open_file_folder 📂  open_hands 👐  open_mouth 😮  open_umbrella ☂️  ophiuchus ⛎
    orange_book 📙  orange_circle 🟠  orange_heart 🧡  outbox_tray 📤  owl 🦉  ox 🐂  package 📦  page_facing_up 📄
    page_with_curl 📃  pager 📟  paintbrush 🖌️  palm_tree 🌴  panda_face 🐼  paperclip 📎  paperclips 🖇️  parachute 🪂
    parking 🅿️  part_alternation_mark 〽️  partly_sunny ⛅  partying_face 🥳  passport_control 🛂  pause_button ⏸️
    peach 🍑  pen 🖊️  pencil 📝  pencil2 ✏️  penguin 🐧  pensive 😔  performing_arts 🎭  petri_dish 🧫  phone ☎️  pick ⛏️
    pie 🥧  pig 🐷  pill 💊  pineapple 🍍  ping_pong 🏓  pizza 🍕  play_or_pause_button ⏯️  pleading_face 🥺  point_down 👇
    point_left 👈  point_right 👉  point_up ☝️  point_up_2 👆  police_car 🚓  police_officer 👮  poop 💩  post_office 🏣
    postbox 📮  pouch 👝  pound 💷  pray 🙏  previous_track_button ⏮️  printer 🖨️  probing_cane 🦯  purple_circle 🟣
    purple_heart 💜  purse 👛  pushpin 📌  put_litter_in_its_place 🚮  question ❓  rabbit 🐰  racehorse 🐎  radio 📻
    radio_button 🔘  radioactive ☢️  rage 😡  railway_car 🚃  rainbow 🌈  raised_eyebrow 🤨  raised_hand ✋
    raised_hands 🙌  raising_hand 🙋  receipt 🧾  record_button ⏺️  recycle ♻️  red_car 🚗  red_circle 🔴  red_square 🟥
    registered ®️  relaxed ☺️  relieved 😌  reminder_ribbon 🎗️  repeat 🔁  repeat_one 🔂  restroom 🚻
    revolving_hearts 💞  rewind ⏪  ribbon 🎀  ring 💍  ringed_planet 🪐  robot 🤖  rock 🪨  rocket 🚀  rofl 🤣  roll_eyes 🙄
    rose 🌹  rosette 🏵️  rotating_light 🚨  round_pushpin 📍  rowboat 🚣  running 🏃  sa 🈂️  sailboat ⛵  satellite 📡
    satisfied 😆  school 🏫  school_satchel 🎒  scientist 🧑‍🔬  scissors ✂️  scorpion 🦂  scream 😱  screwdriver 🪛
    scroll 📜  seat 💺  secret ㊙️  see_no_evil 🙈  seedling 🌱  selfie 🤳  seven 7️⃣  shark 🦈  sheep 🐑  shell 🐚
    shield 🛡️  ship 🚢  shirt 👕  shopping 🛍️  shopping_cart 🛒  shower 🚿  shrug 🤷  shushing_face 🤫  signal_strength 📶
    six 6️⃣  six_pointed_star 🔯  skull 💀  skull_and_crossbones ☠️  sleeping 😴  sleepy 😪  slightly_frowning_face 🙁
    slightly_smiling_face 🙂  small_blue_diamond 🔹  small_orange_diamond 🔸  small_red_triangle 🔺
    small_red_triangle_down 🔻  smile 😄  smiley 😃  smirk 😏  snail 🐌  snake 🐍  snowflake ❄️  snowman ⛄  soap 🧼  sob 😭
    soccer ⚽  soon 🔜  sos 🆘  sound 🔉  space_invader 👾  spades ♠️  sparkle ❇️  sparkler 🎇  sparkles ✨
    sparkling_heart 💖  speak_no_evil 🙊  speaker 🔈  speech_balloon 💬  speedboat 🚤  spider 🕷️  spider_web 🕸️
    spiral_calendar 🗓️  spiral_notepad 🗒️  sponge 🧽  stadium 🏟️  star ⭐  star2 🌟  stars 🌠  station 🚉
    statue_of_liberty 🗽  steam_locomotive 🚂  stethoscope 🩺  stop_button ⏹️  stop_sign 🛑  stopwatch ⏱️
    straight_ruler 📏  strawberry 🍓  studio_microphone 🎙️  sun_with_face 🌞  sunflower 🌻  sunglasses 😎  sunny ☀️
    sunrise 🌅  sunrise_over_mountains 🌄  surfer 🏄  sweat 😓  sweat_smile 😅  swimmer 🏊  symbols 🔣  syringe 💉  t-rex 🦖
    tada 🎉  tangerine 🍊  taxi 🚕  tea 🍵  teacher 🧑‍🏫  technologist 🧑‍💻  teddy_bear 🧸  telephone ☎️
    telephone_receiver 📞  telescope 🔭  tent ⛺  test_tube 🧪  thermometer 🌡️  thinking 🤔  thought_balloon 💭  thread 🧵
    three 3️⃣  thumbsdown 👎  thumbsup 👍  ticket 🎫  tickets 🎟️  tiger 🐯  timer_clock ⏲️  tm ™️  toilet 🚽
    tokyo_tower 🗼  tomato 🍅  toolbox 🧰  top 🔝  tophat 🎩  tornado 🌪️  trackball 🖲️  tractor 🚜  traffic_light 🚥
    train 🚋  train2 🚆  tram 🚊  triangular_flag_on_post 🚩  triangular_ruler 📐  trident 🔱  triumph 😤  trophy 🏆
    tropical_fish 🐠  truck 🚚  trumpet 🎺  tshirt 👕  tulip 🌷  turtle 🐢  tv 📺  twisted_rightwards_arrows 🔀  two 2️⃣
    two_hearts 💕  umbrella ☔  unamused 😒  underage 🔞  unicorn 🦄  unlock 🔓  up 🆙  upside_down_face 🙃  v ✌️
    vertical_traffic_light 🚦  vibration_mode 📳  video_camera 📹  video_game 🎮  volcano 🌋  vs 🆚  vulcan_salute 🖖
    walking 🚶  warning ⚠️  wastebasket 🗑️  watch ⌚  watermelon 🍉  wave 👋  wavy_dash 〰️  wc 🚾  weary 😩
    weight_lifting 🏋️  whale 🐳  whale2 🐋  wheel_of_dharma ☸️  wheelchair ♿  white_check_mark ✅  white_circle ⚪
    white_flag 🏳️  white_flower 💮  white_heart 🤍  white_large_square ⬜  white_square_button 🔳  wind_chime 🎐
    wine_glass 🍷  wink 😉  wolf 🐺  woozy_face 🥴  world_map 🗺️  worried 😟  wrench 🔧  writing_hand ✍️  x ❌
    yellow_circle 🟡  yellow_heart 💛  yen 💴  yum 😋  zap ⚡  zero 0️⃣  zipper_mouth_face 🤐  zzz 💤
    """)
