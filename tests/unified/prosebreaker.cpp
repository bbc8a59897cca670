// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rules of api/v2/schema-census.md, "Rules that only prose knows", each broken once for every model that it is about.
// 5 is about a training (tst_unifiedinvalid), 12 about results (tst_unifiedrefused); 13 names no field.

#include "unified/bodybreaker.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace frameloom::test {

namespace {

class ProseBreaker
{
public:
    ProseBreaker(const OriginalVariant &variant, BodyMaker &maker)
        : m_variant(variant)
        , m_maker(maker)
        , m_block(paramsKey(variant))
        , m_properties(variant.schema["properties"_L1][m_block]["properties"_L1].toObject())
    {
    }

    QVector<BrokenBody> all()
    {
        const QString &name = m_variant.name;
        if (name == "flux-fill-pro"_L1) { // 1
            take(u"to repaint takes a mask"_s, {u"mask"_s}, {{u"mode"_s, u"inpaint"_s}});
            take(u"to extend takes a direction"_s, {u"outpaint"_s}, {{u"mode"_s, u"outpaint"_s}});
        }
        if (m_variant.path.endsWith("suno/action"_L1)) { // 2
            change(u"neither index nor trackId"_s, {u"parentJobId"_s}, {{u"index"_s, {}}, {u"trackId"_s, {}}});
            change(u"index and trackId"_s, {u"parentJobId"_s}, {{u"index"_s, 1}, {u"trackId"_s, u"song-1"_s}});
        }
        if (name == "suno"_L1) { // 3
            change(u"501 characters without custom mode"_s, {u"prompt"_s},
                   {{u"prompt"_s, m_maker.text(501)}, {u"custom_mode"_s, false}, {u"auto_lyrics"_s, {}}});
            change(u"501 characters and nothing said of the mode"_s, {u"prompt"_s},
                   {{u"prompt"_s, m_maker.text(501)}, {u"custom_mode"_s, {}}, {u"auto_lyrics"_s, {}}});
            change(u"lyrics made without custom mode"_s, {u"auto_lyrics"_s},
                   {{u"prompt"_s, u"a song"_s}, {u"auto_lyrics"_s, true}, {u"custom_mode"_s, {}}});
        }
        if (name == "mureka"_L1) { // 4
            change(u"lyrics for an instrumental"_s, {u"lyrics"_s},
                   {{u"instrumental"_s, true}, {u"lyrics"_s, u"la la"_s}, {u"model_version"_s, {}}});
            change(u"o2 has no instrumental"_s, {u"instrumental"_s, u"model_version"_s},
                   {{u"instrumental"_s, true}, {u"lyrics"_s, {}}, {u"model_version"_s, u"mureka-o2"_s}});
        }
        if (name == "wan-2.7"_L1) { // 6
            change(u"a picture and a clip"_s, {u"image"_s, u"first_clip"_s},
                   {{u"image"_s, address(0)}, {u"first_clip"_s, address(1)}, {u"aspect_ratio"_s, {}}});
            change(u"a last frame alone"_s, {u"image"_s, u"first_clip"_s, u"last_frame"_s},
                   {{u"image"_s, {}}, {u"first_clip"_s, {}}, {u"last_frame"_s, address(0)}});
            for (const QString &start : {u"image"_s, u"first_clip"_s})
                change(u"a shape beside "_s + start, {u"aspect_ratio"_s},
                       {{u"image"_s, {}}, {u"first_clip"_s, {}}, {u"last_frame"_s, {}}, {start, address(0)},
                        {u"aspect_ratio"_s, u"16:9"_s}});
        }
        if (name == "wan-2.7-r2v"_L1) // 7
            change(u"no reference at all"_s, {u"reference_images"_s, u"reference_videos"_s},
                   {{u"reference_images"_s, {}}, {u"reference_videos"_s, {}}});
        if (name.startsWith("hailuo"_L1) && offers(u"resolution"_s, u"1080p"_s) && offers(u"duration"_s, 10)) // 8
            change(u"1080p for 10 s"_s, {u"resolution"_s, u"duration"_s},
                   {{u"resolution"_s, u"1080p"_s}, {u"duration"_s, 10}});
        if (m_block == "fluxParams"_L1 && m_properties.contains("aspect_ratio"_L1)) // 9
            breakFlux();
        if (m_block == "ideogramParams"_L1 && m_properties.contains("mask"_L1)) // 10
            change(u"a mask without its picture"_s, {u"image"_s, u"mask"_s}, {{u"mask"_s, address(0)}, {u"image"_s, {}}});
        if (name == "seedance-2.5"_L1) // 11
            breakSeedance();
        return m_broken;
    }

private:
    struct Entry
    {
        QString key;
        QJsonValue value; ///< null: taken away
    };

    void breakFlux()
    {
        if (const int most = mostFluxReferences(m_variant.name); most < 10) { // that many the schema allows
            QJsonArray pictures;
            while (pictures.size() <= most)
                pictures.append(address(int(pictures.size())));
            change(u"more pictures than it takes"_s, {u"input_images"_s}, {{u"input_images"_s, pictures}});
        }
        for (const QString &side : {u"width"_s, u"height"_s}) {
            if (!m_properties.contains(side))
                continue;
            const QString other = side == "width"_L1 ? u"height"_s : u"width"_s;
            change(u"a shape and a "_s + side, {side, u"aspect_ratio"_s},
                   {{u"aspect_ratio"_s, u"3:2"_s}, {side, 1024}, {other, {}}});
            if (m_variant.name == "flux-1.1-pro"_L1)
                change(u"more than 1440 "_s + side, {side}, {{u"aspect_ratio"_s, {}}, {side, 1441}, {other, 1024}});
        }
    }

    void breakSeedance()
    {
        const QStringList lists{u"reference_image_urls"_s, u"reference_video_urls"_s, u"reference_audio_urls"_s};
        for (const QString &frame : {u"start_image"_s, u"end_image"_s}) {
            for (const QString &list : lists) {
                QVector<Entry> entries{{u"start_image"_s, {}}, {u"end_image"_s, {}}};
                for (const QString &other : lists)
                    entries.append({other, {}});
                entries.append({frame, address(0)});
                entries.append({list, QJsonArray{address(1)}});
                change(frame + u" and "_s + list, {frame, list}, entries);
            }
        }
    }

    /// Takes a field away that these entries make necessary.
    void take(const QString &words, const QStringList &fields, const QVector<Entry> &entries)
    {
        QVector<Entry> all = entries;
        for (const QString &field : fields)
            all.append({field, {}});
        change(words, fields, all);
    }

    void change(const QString &words, const QStringList &fields, const QVector<Entry> &entries)
    {
        const QJsonObject good = goodBodyWith(m_variant, m_maker, {});
        QJsonObject body = good;
        QJsonObject params = body.value(m_block).toObject();
        for (const Entry &entry : entries) {
            QJsonObject &place = m_properties.contains(entry.key) ? params : body;
            if (entry.value.isNull())
                place.remove(entry.key);
            else
                place.insert(entry.key, entry.value);
        }
        if (!m_block.isEmpty())
            body.insert(m_block, params);
        m_broken.append({Rule::Prose, words, fields, good, body});
    }

    bool offers(const QString &key, const QJsonValue &value) const
    {
        return schemaViolation(m_properties.value(key).toObject(), value).isEmpty();
    }

    static QJsonValue address(int number) { return u"https://files.example.org/prose/%1.bin"_s.arg(number); }

    const OriginalVariant &m_variant;
    BodyMaker &m_maker;
    const QString m_block;
    const QJsonObject m_properties;
    QVector<BrokenBody> m_broken;
};

} // namespace

QVector<BrokenBody> brokenProse(const OriginalVariant &variant, BodyMaker &maker)
{
    return ProseBreaker(variant, maker).all();
}

} // namespace frameloom::test
