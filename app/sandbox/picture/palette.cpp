// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/picture/palette.h"

#include "sandbox/picture/noise.h"

#include <QRegularExpression>
#include <QSet>
#include <QVector>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

struct Lab
{
    double l, a, b;
};

double toLinear(double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); }
double fromLinear(double v)
{
    v = noise::clamp01(v);
    return v <= 0.0031308 ? v * 12.92 : 1.055 * std::pow(v, 1 / 2.4) - 0.055;
}

// Björn Ottosson's Oklab.
Lab toLab(const QColor &c)
{
    const double r = toLinear(c.redF());
    const double g = toLinear(c.greenF());
    const double b = toLinear(c.blueF());
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

QColor fromLab(const Lab &c)
{
    const double l = std::pow(c.l + 0.3963377774 * c.a + 0.2158037573 * c.b, 3);
    const double m = std::pow(c.l - 0.1055613458 * c.a - 0.0638541728 * c.b, 3);
    const double s = std::pow(c.l - 0.0894841775 * c.a - 1.2914855480 * c.b, 3);
    return QColor::fromRgbF(float(fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)),
                            float(fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)),
                            float(fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)));
}

enum class Mood { Dawn, Day, Dusk, Night, Fog, Autumn, Winter, Sand, Storm, Ink };

struct Swatch
{
    Mood mood;
    std::array<QRgb, 8> colours; // in the order of ScenePalette
};

// Limited palettes, light from above to the near ground below.
constexpr Swatch s_swatches[] = {
    {Mood::Dawn, {0x7189b8, 0xc4b8d2, 0xf9dcc6, 0xffe6c6, 0xfff3dc, 0xb6a8c6, 0x2b3454, 0xf29e8e}},
    {Mood::Dawn, {0x86b3c8, 0xcbe0d8, 0xfde8cc, 0xfff2d4, 0xfff8e6, 0xa4c2c0, 0x1c444d, 0xf4b08f}},
    {Mood::Dawn, {0x9d8bc0, 0xe6b2c2, 0xffe0c2, 0xffe9c9, 0xfff4de, 0xbd97b6, 0x382a4c, 0xffcd85}},
    {Mood::Dawn, {0x5f8fb0, 0xa9cbd6, 0xf7e7d3, 0xfff0d6, 0xfffaf0, 0x93b4c4, 0x1d3a52, 0xf2b872}},
    {Mood::Day, {0x4a8fc2, 0x8cc0de, 0xe6f1f0, 0xfffbea, 0xfffdf4, 0x98bccd, 0x1d4a45, 0xf7d354}},
    {Mood::Day, {0x6fc49f, 0xa3d6b4, 0xe4e8c4, 0xfaf0cf, 0xfdf2da, 0x72ba94, 0x15463c, 0xf2b84e}},
    {Mood::Day, {0x519fb6, 0x97cad0, 0xf4ecd8, 0xfff6dd, 0xfffaea, 0x84b4b8, 0x14364a, 0xee9468}},
    {Mood::Dusk, {0x2a2d5c, 0x8d4f80, 0xfa9f6e, 0xffc682, 0xffe6b0, 0x8a5684, 0x181432, 0xffb35c}},
    {Mood::Dusk, {0x3b2b58, 0xc2566f, 0xfbb573, 0xffd08c, 0xffecbe, 0xa0546f, 0x21132f, 0xffc46b}},
    {Mood::Dusk, {0x163a5e, 0x4d8097, 0xf6bd86, 0xffdca6, 0xfff0cf, 0x56808f, 0x0c2034, 0xffcf87}},
    {Mood::Dusk, {0x45426f, 0xb77a96, 0xffc9a0, 0xffdcae, 0xfff0d2, 0x97708f, 0x2a2140, 0xffb98a}},
    {Mood::Night, {0x0a0f26, 0x1a2a55, 0x44628f, 0x9fb9e6, 0xf1f5ff, 0x324f7e, 0x060a18, 0xffd98a}},
    {Mood::Night, {0x0a1a24, 0x123d4a, 0x3f8280, 0xa6e0cf, 0xf2fff6, 0x2a5f66, 0x040e14, 0xffd27a}},
    {Mood::Night, {0x170f30, 0x382562, 0x8a5c9c, 0xd7a6d8, 0xfff0e0, 0x523a7a, 0x0b0720, 0xffb86b}},
    {Mood::Fog, {0xb4c1c8, 0xccd6d9, 0xe8ebe7, 0xfdfcf6, 0xfdfcf4, 0xb3c1c6, 0x37484f, 0xd9a27a}},
    {Mood::Fog, {0xa3b4b0, 0xc4cfc6, 0xece9da, 0xfbf6e4, 0xfdf9ea, 0xa9b9b0, 0x2a413e, 0xd8b26e}},
    {Mood::Fog, {0x9aa8bd, 0xbfc8d6, 0xe9e6e6, 0xf9f2ec, 0xfdf8f2, 0xa7b3c4, 0x2c3a50, 0xe0a58c}},
    {Mood::Autumn, {0x86a3ae, 0xd8caad, 0xf7dfb2, 0xffe8b8, 0xfff4d6, 0xcb9d6e, 0x481e1a, 0xdc662c}},
    {Mood::Autumn, {0xc4875a, 0xe7b67a, 0xfbe4b6, 0xffedc0, 0xfff6da, 0xc67e4c, 0x3b1917, 0xb9382c}},
    {Mood::Winter, {0x86abce, 0xc1d7e8, 0xf6efe9, 0xfff6ea, 0xfffbf3, 0xb0c7dc, 0x2f4a68, 0xe8846b}},
    {Mood::Winter, {0x5972a3, 0xa7b3d8, 0xf6d7d6, 0xffe6dc, 0xfff6ee, 0x97a5ce, 0x25325c, 0xffb4a0}},
    {Mood::Sand, {0x4889aa, 0xa6cccb, 0xfde6c2, 0xfff0cf, 0xfff7e0, 0xe6ac79, 0x7a2f20, 0xe8743b}},
    {Mood::Sand, {0x78385a, 0xe0775b, 0xfecd8e, 0xffdca0, 0xfff2c8, 0xc9634c, 0x481526, 0xffb35c}},
    {Mood::Sand, {0x24406e, 0x7f86a8, 0xf6cfa8, 0xffe2b8, 0xfff3da, 0xb98a86, 0x33203f, 0xffb35c}},
    {Mood::Sand, {0x8fb6b8, 0xdcd9b8, 0xfbe9c8, 0xfff2d6, 0xfffaea, 0xe9c08c, 0x8a4a2c, 0xe8743b}},
    {Mood::Storm, {0x35424c, 0x62727a, 0xb6beb9, 0xdde0d8, 0xf2f3ee, 0x73838a, 0x18232a, 0xffcf87}},
    {Mood::Ink, {0xe4dfd4, 0xece7dc, 0xf6f2e8, 0xf7e6d8, 0xc9503a, 0xb4babb, 0x20262d, 0xc8452f}},
    {Mood::Ink, {0xd8dfe2, 0xe6e9e8, 0xf7f4ec, 0xfaf0e2, 0xe2a26a, 0x9fb1bc, 0x1b2b3a, 0xd08a54}},
};

/// Whole words of the prompt, without the flags after "--".
QSet<QString> wordsOf(const QString &prompt)
{
    static const QRegularExpression separators(u"[^\\p{L}]+"_s);
    const QString text = prompt.section(u" --"_s, 0, 0).toLower();
    const QStringList list = text.split(separators, Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

bool any(const QSet<QString> &words, std::initializer_list<QLatin1StringView> wanted)
{
    return std::any_of(wanted.begin(), wanted.end(), [&](QLatin1StringView w) {
        return words.contains(QString(w)) || words.contains(QString(w) + u's');
    });
}

SceneFamily familyFor(const QSet<QString> &words, quint32 promptHash)
{
    if (any(words, {"sea"_L1, "ocean"_L1, "wave"_L1, "beach"_L1, "coast"_L1, "whale"_L1, "sail"_L1}))
        return SceneFamily::Sea;
    if (any(words, {"city"_L1, "street"_L1, "town"_L1, "skyline"_L1, "tokyo"_L1, "neon"_L1, "tower"_L1, "cities"_L1,
                    "skyscraper"_L1, "cyberpunk"_L1, "urban"_L1, "rooftop"_L1}))
        return SceneFamily::City;
    if (any(words, {"lake"_L1, "water"_L1, "river"_L1, "pond"_L1, "fjord"_L1, "heron"_L1, "swan"_L1, "boat"_L1,
                    "pier"_L1, "harbour"_L1, "harbor"_L1, "reflection"_L1, "island"_L1, "lighthouse"_L1}))
        return SceneFamily::Water;
    if (any(words, {"desert"_L1, "dune"_L1, "sand"_L1, "sahara"_L1, "mars"_L1, "camel"_L1}))
        return SceneFamily::Desert;
    if (any(words, {"forest"_L1, "tree"_L1, "wood"_L1, "pine"_L1, "fir"_L1, "jungle"_L1, "fox"_L1, "deer"_L1,
                    "wolf"_L1, "owl"_L1, "bear"_L1}))
        return SceneFamily::Forest;
    if (any(words, {"mountain"_L1, "alp"_L1, "peak"_L1, "summit"_L1, "cliff"_L1, "valley"_L1, "glacier"_L1,
                    "volcano"_L1, "himalaya"_L1}))
        return SceneFamily::Mountain;
    if (any(words, {"flower"_L1, "garden"_L1, "meadow"_L1, "field"_L1, "poppy"_L1, "poppies"_L1, "tulip"_L1,
                    "lavender"_L1, "rose"_L1, "spring"_L1, "blossom"_L1, "bee"_L1, "butterfly"_L1}))
        return SceneFamily::Meadow;
    if (any(words, {"hill"_L1, "countryside"_L1, "farm"_L1, "landscape"_L1}))
        return SceneFamily::Hills;
    constexpr SceneFamily s_any[] = {SceneFamily::Mountain, SceneFamily::Water, SceneFamily::Forest,
                                     SceneFamily::Hills, SceneFamily::Meadow, SceneFamily::Desert, SceneFamily::Sea};
    return s_any[promptHash % std::size(s_any)];
}

SceneFigure figureFor(const QSet<QString> &words)
{
    if (any(words, {"portrait"_L1, "woman"_L1, "man"_L1, "girl"_L1, "boy"_L1, "face"_L1, "person"_L1, "queen"_L1,
                    "king"_L1, "dancer"_L1, "astronaut"_L1, "people"_L1, "child"_L1, "self"_L1}))
        return SceneFigure::Portrait;
    if (any(words, {"heron"_L1, "crane"_L1, "egret"_L1, "flamingo"_L1, "stork"_L1}))
        return SceneFigure::Heron;
    if (any(words, {"fox"_L1, "foxes"_L1, "wolf"_L1, "dog"_L1, "cat"_L1, "animal"_L1, "coyote"_L1}))
        return SceneFigure::Fox;
    if (any(words, {"bird"_L1, "swallow"_L1, "gull"_L1, "seagull"_L1, "raven"_L1, "crow"_L1, "geese"_L1}))
        return SceneFigure::Birds;
    if (any(words, {"boat"_L1, "ship"_L1, "sail"_L1, "fisherman"_L1, "canoe"_L1, "sailboat"_L1}))
        return SceneFigure::Boat;
    if (any(words, {"house"_L1, "cabin"_L1, "hut"_L1, "cottage"_L1, "lighthouse"_L1, "farm"_L1, "home"_L1}))
        return SceneFigure::House;
    return SceneFigure::None;
}

QVector<Mood> moodsFor(const QSet<QString> &words, SceneFamily family, quint32 promptHash)
{
    QVector<Mood> moods;
    if (any(words, {"night"_L1, "star"_L1, "moon"_L1, "moonlit"_L1, "moonlight"_L1, "midnight"_L1, "aurora"_L1,
                    "neon"_L1, "galaxy"_L1, "milky"_L1, "cyberpunk"_L1, "dark"_L1, "starry"_L1, "owl"_L1}))
        return {Mood::Night};
    if (any(words, {"dawn"_L1, "morning"_L1, "sunrise"_L1, "daybreak"_L1}))
        moods << Mood::Dawn;
    if (any(words, {"dusk"_L1, "sunset"_L1, "evening"_L1, "golden"_L1, "twilight"_L1, "warm"_L1}))
        moods << Mood::Dusk;
    if (any(words, {"autumn"_L1, "fall"_L1, "october"_L1, "november"_L1}))
        moods << Mood::Autumn;
    if (any(words, {"winter"_L1, "snow"_L1, "snowy"_L1, "ice"_L1, "frozen"_L1, "arctic"_L1, "glacier"_L1}))
        moods << Mood::Winter;
    if (any(words, {"storm"_L1, "rain"_L1, "rainy"_L1, "thunder"_L1, "stormy"_L1}))
        moods << Mood::Storm;
    if (any(words, {"ink"_L1, "watercolour"_L1, "watercolor"_L1, "sumi"_L1, "calligraphy"_L1, "minimal"_L1}))
        moods << Mood::Ink;
    if (moods.isEmpty() && any(words, {"fog"_L1, "foggy"_L1, "mist"_L1, "misty"_L1, "haze"_L1, "hazy"_L1, "cloudy"_L1}))
        moods << Mood::Fog;
    if (moods.isEmpty() && any(words, {"day"_L1, "noon"_L1, "summer"_L1, "sunny"_L1, "spring"_L1, "bright"_L1}))
        moods << Mood::Day;
    if (!moods.isEmpty())
        return moods;
    switch (family) {
    case SceneFamily::Desert: return {Mood::Sand};
    case SceneFamily::Meadow: return {Mood::Day, Mood::Dawn};
    case SceneFamily::City: return {Mood::Dusk, Mood::Night};
    case SceneFamily::Sea: return {Mood::Day, Mood::Dusk, Mood::Dawn};
    default: break;
    }
    constexpr Mood s_any[] = {Mood::Dawn, Mood::Dusk, Mood::Day, Mood::Fog};
    return {s_any[(promptHash >> 8) % std::size(s_any)]};
}

/// A colour named in the prompt pulls the whole palette towards it.
void tint(ScenePalette &palette, const QSet<QString> &words)
{
    struct Pull { QLatin1StringView word; double a, b; };
    constexpr Pull s_pulls[] = {{"blue"_L1, -0.03, -0.085}, {"indigo"_L1, 0.02, -0.1}, {"teal"_L1, -0.08, -0.02},
                                {"turquoise"_L1, -0.09, -0.02}, {"green"_L1, -0.085, 0.06}, {"emerald"_L1, -0.1, 0.04},
                                {"red"_L1, 0.11, 0.055}, {"crimson"_L1, 0.12, 0.04}, {"pink"_L1, 0.09, 0.0},
                                {"purple"_L1, 0.065, -0.085}, {"violet"_L1, 0.06, -0.085}, {"orange"_L1, 0.06, 0.095},
                                {"yellow"_L1, 0.0, 0.11}, {"amber"_L1, 0.03, 0.1}};
    const bool muted = any(words, {"muted"_L1, "pale"_L1, "soft"_L1, "desaturated"_L1, "faded"_L1});
    const Pull *pull = nullptr;
    for (const Pull &p : s_pulls) {
        if (any(words, {p.word})) {
            pull = &p;
            break;
        }
    }
    if (!pull && !muted)
        return;
    for (QColor *c : {&palette.top, &palette.middle, &palette.low, &palette.far, &palette.near}) {
        Lab lab = toLab(*c);
        if (pull) {
            const double weight = 0.25 + 0.75 * (1 - std::abs(2 * lab.l - 1)); // lights stay light
            lab.a = noise::mix(lab.a, pull->a * weight, 0.6);
            lab.b = noise::mix(lab.b, pull->b * weight, 0.6);
        }
        if (muted) {
            lab.a *= 0.75;
            lab.b *= 0.75;
        }
        *c = fromLab(lab);
    }
}

} // namespace

QColor blend(const QColor &a, const QColor &b, double t)
{
    t = noise::clamp01(t);
    const Lab x = toLab(a);
    const Lab y = toLab(b);
    return fromLab({noise::mix(x.l, y.l, t), noise::mix(x.a, y.a, t), noise::mix(x.b, y.b, t)});
}

Scene sceneFor(const PictureSpec &spec)
{
    const QSet<QString> words = wordsOf(spec.prompt);
    const quint32 promptHash = noise::hash(stableHash(spec.prompt.section(u" --"_s, 0, 0).simplified()), 77);
    Scene scene;
    scene.family = familyFor(words, promptHash);
    scene.figure = figureFor(words);
    const QVector<Mood> moods = moodsFor(words, scene.family, promptHash);

    QVector<const Swatch *> fitting;
    for (const Swatch &s : s_swatches) {
        if (moods.contains(s.mood))
            fitting << &s;
    }
    const Swatch *swatch = fitting.at(qsizetype(spec.seed % quint32(fitting.size())));
    const auto &c = swatch->colours;
    scene.palette = {QColor(c[0]), QColor(c[1]), QColor(c[2]), QColor(c[3]), QColor(c[4]), QColor(c[5]), QColor(c[6]),
                     QColor(c[7]), swatch->mood == Mood::Night, swatch->mood == Mood::Ink};
    tint(scene.palette, words);

    scene.snow = moods.contains(Mood::Winter);
    scene.autumn = moods.contains(Mood::Autumn);
    scene.rain = any(words, {"rain"_L1, "rainy"_L1, "storm"_L1});
    scene.aurora = any(words, {"aurora"_L1});
    scene.haze = swatch->mood == Mood::Fog ? 0.85 : scene.palette.paper ? 0.75 : 0.5;
    if (any(words, {"fog"_L1, "foggy"_L1, "mist"_L1, "misty"_L1, "haze"_L1}))
        scene.haze = 0.88;

    const quint32 s = spec.seed;
    const double wander = 0.12 * std::sin(spec.drift * 5.3 + s % 7);
    const double wide = std::clamp(spec.composedAspect > 0 ? spec.composedAspect : spec.aspect(), 0.6, 1.5);
    scene.horizon = noise::between(0.54, 0.66, s, 11) + 0.03 * std::sin(spec.drift * 3.1);
    if (scene.family == SceneFamily::Sea || scene.family == SceneFamily::Meadow)
        scene.horizon -= 0.06;
    scene.sunX = noise::between(-0.3, 0.3, s, 12) * wide + wander;
    const bool low = swatch->mood == Mood::Dusk || swatch->mood == Mood::Dawn;
    scene.sunY = scene.horizon - noise::between(low ? 0.06 : 0.2, low ? 0.26 : 0.4, s, 13);
    scene.sunRadius = noise::between(0.045, 0.105, s, 14) * (scene.palette.night ? 0.75 : 1);
    if (scene.figure == SceneFigure::Fox)
        scene.sunRadius = std::max(scene.sunRadius, 0.12);
    return scene;
}

} // namespace frameloom
