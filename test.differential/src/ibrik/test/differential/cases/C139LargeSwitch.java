package ibrik.test.differential.cases;

/** Switches over hundreds of dense, sparse and string labels. Generated. */
public final class C139LargeSwitch {

    static int dense(int n) {
        switch (n) {
            case -100:
                return 0;
            case -99:
                return 856;
            case -98:
                return 703;
            case -97:
                return 550;
            case -96:
                return 397;
            case -95:
                return 244;
            case -94:
                return 91;
            case -93:
                return 947;
            case -92:
                return 794;
            case -91:
                return 641;
            case -90:
                return 488;
            case -89:
                return 335;
            case -88:
                return 182;
            case -87:
                return 29;
            case -86:
                return 885;
            case -85:
                return 732;
            case -84:
                return 579;
            case -83:
                return 426;
            case -82:
                return 273;
            case -81:
                return 120;
            case -80:
                return 976;
            case -79:
                return 823;
            case -78:
                return 670;
            case -77:
                return 517;
            case -76:
                return 364;
            case -75:
                return 211;
            case -74:
                return 58;
            case -73:
                return 914;
            case -72:
                return 761;
            case -71:
                return 608;
            case -70:
                return 455;
            case -69:
                return 302;
            case -68:
                return 149;
            case -67:
                return 1005;
            case -66:
                return 852;
            case -65:
                return 699;
            case -64:
                return 546;
            case -63:
                return 393;
            case -62:
                return 240;
            case -61:
                return 87;
            case -60:
                return 943;
            case -59:
                return 790;
            case -58:
                return 637;
            case -57:
                return 484;
            case -56:
                return 331;
            case -55:
                return 178;
            case -54:
                return 25;
            case -53:
                return 881;
            case -52:
                return 728;
            case -51:
                return 575;
            case -50:
                return 422;
            case -49:
                return 269;
            case -48:
                return 116;
            case -47:
                return 972;
            case -46:
                return 819;
            case -45:
                return 666;
            case -44:
                return 513;
            case -43:
                return 360;
            case -42:
                return 207;
            case -41:
                return 54;
            case -40:
                return 910;
            case -39:
                return 757;
            case -38:
                return 604;
            case -37:
                return 451;
            case -36:
                return 298;
            case -35:
                return 145;
            case -34:
                return 1001;
            case -33:
                return 848;
            case -32:
                return 695;
            case -31:
                return 542;
            case -30:
                return 389;
            case -29:
                return 236;
            case -28:
                return 83;
            case -27:
                return 939;
            case -26:
                return 786;
            case -25:
                return 633;
            case -24:
                return 480;
            case -23:
                return 327;
            case -22:
                return 174;
            case -21:
                return 21;
            case -20:
                return 877;
            case -19:
                return 724;
            case -18:
                return 571;
            case -17:
                return 418;
            case -16:
                return 265;
            case -15:
                return 112;
            case -14:
                return 968;
            case -13:
                return 815;
            case -12:
                return 662;
            case -11:
                return 509;
            case -10:
                return 356;
            case -9:
                return 203;
            case -8:
                return 50;
            case -7:
                return 906;
            case -6:
                return 753;
            case -5:
                return 600;
            case -4:
                return 447;
            case -3:
                return 294;
            case -2:
                return 141;
            case -1:
                return 997;
            case 0:
                return 844;
            case 1:
                return 691;
            case 2:
                return 538;
            case 3:
                return 385;
            case 4:
                return 232;
            case 5:
                return 79;
            case 6:
                return 935;
            case 7:
                return 782;
            case 8:
                return 629;
            case 9:
                return 476;
            case 10:
                return 323;
            case 11:
                return 170;
            case 12:
                return 17;
            case 13:
                return 873;
            case 14:
                return 720;
            case 15:
                return 567;
            case 16:
                return 414;
            case 17:
                return 261;
            case 18:
                return 108;
            case 19:
                return 964;
            case 20:
                return 811;
            case 21:
                return 658;
            case 22:
                return 505;
            case 23:
                return 352;
            case 24:
                return 199;
            case 25:
                return 46;
            case 26:
                return 902;
            case 27:
                return 749;
            case 28:
                return 596;
            case 29:
                return 443;
            case 30:
                return 290;
            case 31:
                return 137;
            case 32:
                return 993;
            case 33:
                return 840;
            case 34:
                return 687;
            case 35:
                return 534;
            case 36:
                return 381;
            case 37:
                return 228;
            case 38:
                return 75;
            case 39:
                return 931;
            case 40:
                return 778;
            case 41:
                return 625;
            case 42:
                return 472;
            case 43:
                return 319;
            case 44:
                return 166;
            case 45:
                return 13;
            case 46:
                return 869;
            case 47:
                return 716;
            case 48:
                return 563;
            case 49:
                return 410;
            case 50:
                return 257;
            case 51:
                return 104;
            case 52:
                return 960;
            case 53:
                return 807;
            case 54:
                return 654;
            case 55:
                return 501;
            case 56:
                return 348;
            case 57:
                return 195;
            case 58:
                return 42;
            case 59:
                return 898;
            case 60:
                return 745;
            case 61:
                return 592;
            case 62:
                return 439;
            case 63:
                return 286;
            case 64:
                return 133;
            case 65:
                return 989;
            case 66:
                return 836;
            case 67:
                return 683;
            case 68:
                return 530;
            case 69:
                return 377;
            case 70:
                return 224;
            case 71:
                return 71;
            case 72:
                return 927;
            case 73:
                return 774;
            case 74:
                return 621;
            case 75:
                return 468;
            case 76:
                return 315;
            case 77:
                return 162;
            case 78:
                return 9;
            case 79:
                return 865;
            case 80:
                return 712;
            case 81:
                return 559;
            case 82:
                return 406;
            case 83:
                return 253;
            case 84:
                return 100;
            case 85:
                return 956;
            case 86:
                return 803;
            case 87:
                return 650;
            case 88:
                return 497;
            case 89:
                return 344;
            case 90:
                return 191;
            case 91:
                return 38;
            case 92:
                return 894;
            case 93:
                return 741;
            case 94:
                return 588;
            case 95:
                return 435;
            case 96:
                return 282;
            case 97:
                return 129;
            case 98:
                return 985;
            case 99:
                return 832;
            case 100:
                return 679;
            case 101:
                return 526;
            case 102:
                return 373;
            case 103:
                return 220;
            case 104:
                return 67;
            case 105:
                return 923;
            case 106:
                return 770;
            case 107:
                return 617;
            case 108:
                return 464;
            case 109:
                return 311;
            case 110:
                return 158;
            case 111:
                return 5;
            case 112:
                return 861;
            case 113:
                return 708;
            case 114:
                return 555;
            case 115:
                return 402;
            case 116:
                return 249;
            case 117:
                return 96;
            case 118:
                return 952;
            case 119:
                return 799;
            case 120:
                return 646;
            case 121:
                return 493;
            case 122:
                return 340;
            case 123:
                return 187;
            case 124:
                return 34;
            case 125:
                return 890;
            case 126:
                return 737;
            case 127:
                return 584;
            case 128:
                return 431;
            case 129:
                return 278;
            case 130:
                return 125;
            case 131:
                return 981;
            case 132:
                return 828;
            case 133:
                return 675;
            case 134:
                return 522;
            case 135:
                return 369;
            case 136:
                return 216;
            case 137:
                return 63;
            case 138:
                return 919;
            case 139:
                return 766;
            case 140:
                return 613;
            case 141:
                return 460;
            case 142:
                return 307;
            case 143:
                return 154;
            case 144:
                return 1;
            case 145:
                return 857;
            case 146:
                return 704;
            case 147:
                return 551;
            case 148:
                return 398;
            case 149:
                return 245;
            case 150:
                return 92;
            case 151:
                return 948;
            case 152:
                return 795;
            case 153:
                return 642;
            case 154:
                return 489;
            case 155:
                return 336;
            case 156:
                return 183;
            case 157:
                return 30;
            case 158:
                return 886;
            case 159:
                return 733;
            case 160:
                return 580;
            case 161:
                return 427;
            case 162:
                return 274;
            case 163:
                return 121;
            case 164:
                return 977;
            case 165:
                return 824;
            case 166:
                return 671;
            case 167:
                return 518;
            case 168:
                return 365;
            case 169:
                return 212;
            case 170:
                return 59;
            case 171:
                return 915;
            case 172:
                return 762;
            case 173:
                return 609;
            case 174:
                return 456;
            case 175:
                return 303;
            case 176:
                return 150;
            case 177:
                return 1006;
            case 178:
                return 853;
            case 179:
                return 700;
            case 180:
                return 547;
            case 181:
                return 394;
            case 182:
                return 241;
            case 183:
                return 88;
            case 184:
                return 944;
            case 185:
                return 791;
            case 186:
                return 638;
            case 187:
                return 485;
            case 188:
                return 332;
            case 189:
                return 179;
            case 190:
                return 26;
            case 191:
                return 882;
            case 192:
                return 729;
            case 193:
                return 576;
            case 194:
                return 423;
            case 195:
                return 270;
            case 196:
                return 117;
            case 197:
                return 973;
            case 198:
                return 820;
            case 199:
                return 667;
            case 200:
                return 514;
            case 201:
                return 361;
            case 202:
                return 208;
            case 203:
                return 55;
            case 204:
                return 911;
            case 205:
                return 758;
            case 206:
                return 605;
            case 207:
                return 452;
            case 208:
                return 299;
            case 209:
                return 146;
            case 210:
                return 1002;
            case 211:
                return 849;
            case 212:
                return 696;
            case 213:
                return 543;
            case 214:
                return 390;
            case 215:
                return 237;
            case 216:
                return 84;
            case 217:
                return 940;
            case 218:
                return 787;
            case 219:
                return 634;
            case 220:
                return 481;
            case 221:
                return 328;
            case 222:
                return 175;
            case 223:
                return 22;
            case 224:
                return 878;
            case 225:
                return 725;
            case 226:
                return 572;
            case 227:
                return 419;
            case 228:
                return 266;
            case 229:
                return 113;
            case 230:
                return 969;
            case 231:
                return 816;
            case 232:
                return 663;
            case 233:
                return 510;
            case 234:
                return 357;
            case 235:
                return 204;
            case 236:
                return 51;
            case 237:
                return 907;
            case 238:
                return 754;
            case 239:
                return 601;
            case 240:
                return 448;
            case 241:
                return 295;
            case 242:
                return 142;
            case 243:
                return 998;
            case 244:
                return 845;
            case 245:
                return 692;
            case 246:
                return 539;
            case 247:
                return 386;
            case 248:
                return 233;
            case 249:
                return 80;
            case 250:
                return 936;
            case 251:
                return 783;
            case 252:
                return 630;
            case 253:
                return 477;
            case 254:
                return 324;
            case 255:
                return 171;
            case 256:
                return 18;
            case 257:
                return 874;
            case 258:
                return 721;
            case 259:
                return 568;
            case 260:
                return 415;
            case 261:
                return 262;
            case 262:
                return 109;
            case 263:
                return 965;
            case 264:
                return 812;
            case 265:
                return 659;
            case 266:
                return 506;
            case 267:
                return 353;
            case 268:
                return 200;
            case 269:
                return 47;
            case 270:
                return 903;
            case 271:
                return 750;
            case 272:
                return 597;
            case 273:
                return 444;
            case 274:
                return 291;
            case 275:
                return 138;
            case 276:
                return 994;
            case 277:
                return 841;
            case 278:
                return 688;
            case 279:
                return 535;
            case 280:
                return 382;
            case 281:
                return 229;
            case 282:
                return 76;
            case 283:
                return 932;
            case 284:
                return 779;
            case 285:
                return 626;
            case 286:
                return 473;
            case 287:
                return 320;
            case 288:
                return 167;
            case 289:
                return 14;
            case 290:
                return 870;
            case 291:
                return 717;
            case 292:
                return 564;
            case 293:
                return 411;
            case 294:
                return 258;
            case 295:
                return 105;
            case 296:
                return 961;
            case 297:
                return 808;
            case 298:
                return 655;
            case 299:
                return 502;
            default:
                return -1;
        }
    }

    static int sparse(int n) {
        switch (n) {
            case -2001100:
                return 0;
            case -1981089:
                return 2254;
            case -1961078:
                return 409;
            case -1941067:
                return 2663;
            case -1921056:
                return 818;
            case -1901045:
                return 3072;
            case -1881034:
                return 1227;
            case -1861023:
                return 3481;
            case -1841012:
                return 1636;
            case -1821001:
                return 3890;
            case -1800990:
                return 2045;
            case -1780979:
                return 200;
            case -1760968:
                return 2454;
            case -1740957:
                return 609;
            case -1720946:
                return 2863;
            case -1700935:
                return 1018;
            case -1680924:
                return 3272;
            case -1660913:
                return 1427;
            case -1640902:
                return 3681;
            case -1620891:
                return 1836;
            case -1600880:
                return 4090;
            case -1580869:
                return 2245;
            case -1560858:
                return 400;
            case -1540847:
                return 2654;
            case -1520836:
                return 809;
            case -1500825:
                return 3063;
            case -1480814:
                return 1218;
            case -1460803:
                return 3472;
            case -1440792:
                return 1627;
            case -1420781:
                return 3881;
            case -1400770:
                return 2036;
            case -1380759:
                return 191;
            case -1360748:
                return 2445;
            case -1340737:
                return 600;
            case -1320726:
                return 2854;
            case -1300715:
                return 1009;
            case -1280704:
                return 3263;
            case -1260693:
                return 1418;
            case -1240682:
                return 3672;
            case -1220671:
                return 1827;
            case -1200660:
                return 4081;
            case -1180649:
                return 2236;
            case -1160638:
                return 391;
            case -1140627:
                return 2645;
            case -1120616:
                return 800;
            case -1100605:
                return 3054;
            case -1080594:
                return 1209;
            case -1060583:
                return 3463;
            case -1040572:
                return 1618;
            case -1020561:
                return 3872;
            case -1000550:
                return 2027;
            case -980539:
                return 182;
            case -960528:
                return 2436;
            case -940517:
                return 591;
            case -920506:
                return 2845;
            case -900495:
                return 1000;
            case -880484:
                return 3254;
            case -860473:
                return 1409;
            case -840462:
                return 3663;
            case -820451:
                return 1818;
            case -800440:
                return 4072;
            case -780429:
                return 2227;
            case -760418:
                return 382;
            case -740407:
                return 2636;
            case -720396:
                return 791;
            case -700385:
                return 3045;
            case -680374:
                return 1200;
            case -660363:
                return 3454;
            case -640352:
                return 1609;
            case -620341:
                return 3863;
            case -600330:
                return 2018;
            case -580319:
                return 173;
            case -560308:
                return 2427;
            case -540297:
                return 582;
            case -520286:
                return 2836;
            case -500275:
                return 991;
            case -480264:
                return 3245;
            case -460253:
                return 1400;
            case -440242:
                return 3654;
            case -420231:
                return 1809;
            case -400220:
                return 4063;
            case -380209:
                return 2218;
            case -360198:
                return 373;
            case -340187:
                return 2627;
            case -320176:
                return 782;
            case -300165:
                return 3036;
            case -280154:
                return 1191;
            case -260143:
                return 3445;
            case -240132:
                return 1600;
            case -220121:
                return 3854;
            case -200110:
                return 2009;
            case -180099:
                return 164;
            case -160088:
                return 2418;
            case -140077:
                return 573;
            case -120066:
                return 2827;
            case -100055:
                return 982;
            case -80044:
                return 3236;
            case -60033:
                return 1391;
            case -40022:
                return 3645;
            case -20011:
                return 1800;
            case 0:
                return 4054;
            case 20011:
                return 2209;
            case 40022:
                return 364;
            case 60033:
                return 2618;
            case 80044:
                return 773;
            case 100055:
                return 3027;
            case 120066:
                return 1182;
            case 140077:
                return 3436;
            case 160088:
                return 1591;
            case 180099:
                return 3845;
            case 200110:
                return 2000;
            case 220121:
                return 155;
            case 240132:
                return 2409;
            case 260143:
                return 564;
            case 280154:
                return 2818;
            case 300165:
                return 973;
            case 320176:
                return 3227;
            case 340187:
                return 1382;
            case 360198:
                return 3636;
            case 380209:
                return 1791;
            case 400220:
                return 4045;
            case 420231:
                return 2200;
            case 440242:
                return 355;
            case 460253:
                return 2609;
            case 480264:
                return 764;
            case 500275:
                return 3018;
            case 520286:
                return 1173;
            case 540297:
                return 3427;
            case 560308:
                return 1582;
            case 580319:
                return 3836;
            case 600330:
                return 1991;
            case 620341:
                return 146;
            case 640352:
                return 2400;
            case 660363:
                return 555;
            case 680374:
                return 2809;
            case 700385:
                return 964;
            case 720396:
                return 3218;
            case 740407:
                return 1373;
            case 760418:
                return 3627;
            case 780429:
                return 1782;
            case 800440:
                return 4036;
            case 820451:
                return 2191;
            case 840462:
                return 346;
            case 860473:
                return 2600;
            case 880484:
                return 755;
            case 900495:
                return 3009;
            case 920506:
                return 1164;
            case 940517:
                return 3418;
            case 960528:
                return 1573;
            case 980539:
                return 3827;
            case 1000550:
                return 1982;
            case 1020561:
                return 137;
            case 1040572:
                return 2391;
            case 1060583:
                return 546;
            case 1080594:
                return 2800;
            case 1100605:
                return 955;
            case 1120616:
                return 3209;
            case 1140627:
                return 1364;
            case 1160638:
                return 3618;
            case 1180649:
                return 1773;
            case 1200660:
                return 4027;
            case 1220671:
                return 2182;
            case 1240682:
                return 337;
            case 1260693:
                return 2591;
            case 1280704:
                return 746;
            case 1300715:
                return 3000;
            case 1320726:
                return 1155;
            case 1340737:
                return 3409;
            case 1360748:
                return 1564;
            case 1380759:
                return 3818;
            case 1400770:
                return 1973;
            case 1420781:
                return 128;
            case 1440792:
                return 2382;
            case 1460803:
                return 537;
            case 1480814:
                return 2791;
            case 1500825:
                return 946;
            case 1520836:
                return 3200;
            case 1540847:
                return 1355;
            case 1560858:
                return 3609;
            case 1580869:
                return 1764;
            case 1600880:
                return 4018;
            case 1620891:
                return 2173;
            case 1640902:
                return 328;
            case 1660913:
                return 2582;
            case 1680924:
                return 737;
            case 1700935:
                return 2991;
            case 1720946:
                return 1146;
            case 1740957:
                return 3400;
            case 1760968:
                return 1555;
            case 1780979:
                return 3809;
            case 1800990:
                return 1964;
            case 1821001:
                return 119;
            case 1841012:
                return 2373;
            case 1861023:
                return 528;
            case 1881034:
                return 2782;
            case 1901045:
                return 937;
            case 1921056:
                return 3191;
            case 1941067:
                return 1346;
            case 1961078:
                return 3600;
            case 1981089:
                return 1755;
            default:
                return -1;
        }
    }

    static int text(String s) {
        return switch (s) {
            case "0" -> 0;
            case "o6h" -> 1;
            case "1ccy" -> 2;
            case "20jf" -> 3;
            case "2opw" -> 4;
            case "3cwd" -> 5;
            case "412u" -> 6;
            case "4p9b" -> 7;
            case "5dfs" -> 8;
            case "61m9" -> 9;
            case "6psq" -> 10;
            case "7dz7" -> 11;
            case "825o" -> 12;
            case "8qc5" -> 13;
            case "9eim" -> 14;
            case "a2p3" -> 15;
            case "aqvk" -> 16;
            case "bf21" -> 17;
            case "c38i" -> 18;
            case "crez" -> 19;
            case "dflg" -> 20;
            case "e3rx" -> 21;
            case "erye" -> 22;
            case "fg4v" -> 23;
            case "g4bc" -> 24;
            case "gsht" -> 25;
            case "hgoa" -> 26;
            case "i4ur" -> 27;
            case "it18" -> 28;
            case "jh7p" -> 29;
            case "k5e6" -> 30;
            case "ktkn" -> 31;
            case "lhr4" -> 32;
            case "m5xl" -> 33;
            case "mu42" -> 34;
            case "niaj" -> 35;
            case "o6h0" -> 36;
            case "ounh" -> 37;
            case "pity" -> 38;
            case "q70f" -> 39;
            case "qv6w" -> 40;
            case "rjdd" -> 41;
            case "s7ju" -> 42;
            case "svqb" -> 43;
            case "tjws" -> 44;
            case "u839" -> 45;
            case "uw9q" -> 46;
            case "vkg7" -> 47;
            case "w8mo" -> 48;
            case "wwt5" -> 49;
            case "xkzm" -> 50;
            case "y963" -> 51;
            case "yxck" -> 52;
            case "zlj1" -> 53;
            case "109pi" -> 54;
            case "10xvz" -> 55;
            case "11m2g" -> 56;
            case "12a8x" -> 57;
            case "12yfe" -> 58;
            case "13mlv" -> 59;
            case "14asc" -> 60;
            case "14yyt" -> 61;
            case "15n5a" -> 62;
            case "16bbr" -> 63;
            case "16zi8" -> 64;
            case "17nop" -> 65;
            case "18bv6" -> 66;
            case "1901n" -> 67;
            case "19o84" -> 68;
            case "1acel" -> 69;
            case "1b0l2" -> 70;
            case "1borj" -> 71;
            case "1ccy0" -> 72;
            case "1d14h" -> 73;
            case "1dpay" -> 74;
            case "1edhf" -> 75;
            case "1f1nw" -> 76;
            case "1fpud" -> 77;
            case "1ge0u" -> 78;
            case "1h27b" -> 79;
            case "1hqds" -> 80;
            case "1iek9" -> 81;
            case "1j2qq" -> 82;
            case "1jqx7" -> 83;
            case "1kf3o" -> 84;
            case "1l3a5" -> 85;
            case "1lrgm" -> 86;
            case "1mfn3" -> 87;
            case "1n3tk" -> 88;
            case "1ns01" -> 89;
            case "1og6i" -> 90;
            case "1p4cz" -> 91;
            case "1psjg" -> 92;
            case "1qgpx" -> 93;
            case "1r4we" -> 94;
            case "1rt2v" -> 95;
            case "1sh9c" -> 96;
            case "1t5ft" -> 97;
            case "1ttma" -> 98;
            case "1uhsr" -> 99;
            case "1v5z8" -> 100;
            case "1vu5p" -> 101;
            case "1wic6" -> 102;
            case "1x6in" -> 103;
            case "1xup4" -> 104;
            case "1yivl" -> 105;
            case "1z722" -> 106;
            case "1zv8j" -> 107;
            case "20jf0" -> 108;
            case "217lh" -> 109;
            case "21vry" -> 110;
            case "22jyf" -> 111;
            case "2384w" -> 112;
            case "23wbd" -> 113;
            case "24khu" -> 114;
            case "258ob" -> 115;
            case "25wus" -> 116;
            case "26l19" -> 117;
            case "2797q" -> 118;
            case "27xe7" -> 119;
            case "28lko" -> 120;
            case "299r5" -> 121;
            case "29xxm" -> 122;
            case "2am43" -> 123;
            case "2baak" -> 124;
            case "2byh1" -> 125;
            case "2cmni" -> 126;
            case "2datz" -> 127;
            case "2dz0g" -> 128;
            case "2en6x" -> 129;
            case "2fbde" -> 130;
            case "2fzjv" -> 131;
            case "2gnqc" -> 132;
            case "2hbwt" -> 133;
            case "2i03a" -> 134;
            case "2io9r" -> 135;
            case "2jcg8" -> 136;
            case "2k0mp" -> 137;
            case "2kot6" -> 138;
            case "2lczn" -> 139;
            case "2m164" -> 140;
            case "2mpcl" -> 141;
            case "2ndj2" -> 142;
            case "2o1pj" -> 143;
            case "2opw0" -> 144;
            case "2pe2h" -> 145;
            case "2q28y" -> 146;
            case "2qqff" -> 147;
            case "2relw" -> 148;
            case "2s2sd" -> 149;
            default -> -1;
        };
    }

    public static void main(String[] args) {
        int h = 0;
        for (int i = -150; i < 350; i++) {
            h = h * 31 + dense(i);
            h = h * 31 + sparse(i * 20011) + sparse(i);
        }
        System.out.println(h);
        for (int i = 0; i < 160; i++) {
            h = h * 31 + text(Integer.toString(i * 31337, 36));
        }
        System.out.println(h);
    }
}
