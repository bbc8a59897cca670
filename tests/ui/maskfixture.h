// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QFile>

namespace frameloom::test {

/// A user's catalogue file with an operation like Midjourney's inpaint: mask, prompt, an upscaled picture as parent.
inline bool writeRegionCatalog(const QString &folder)
{
    QDir().mkpath(folder);
    QFile file(folder + QStringLiteral("/region.json"));
    QByteArray json =
        "{'operations':[{'id':'midjourney.region','generator':'midjourney','title':'Repaint','summary':'A part anew.',"
        "  'order':900,'form':true,'request':{'path':'/inpaint'},"
        "  'parameters':{'type':'object','additionalProperties':false,'required':['parent_task_id','mask'],"
        "   'properties':{'parent_task_id':{'type':'string','minLength':1},'mask':{'type':'string','minLength':1},"
        "    'prompt':{'type':'string'}}},"
        "  'fields':[{'name':'parent_task_id','label':'Picture','editor':'parent'},"
        "   {'name':'mask','label':'Region','editor':'mask','help':'White is painted again.',"
        "    'media':{'kind':'image','send':'dataUrl'}},"
        "   {'name':'prompt','label':'Prompt','editor':'prompt'}],"
        "  'parent':{'parameter':'parent_task_id','families':['midjourney.upscaled'],'via':'midjourney.upscale-1x'},"
        "  'result':{'kind':'images','family':'midjourney.grid','pictures':4,'firstPollMs':5000,'usualMs':60000},"
        "  'prices':[{'form':'flat','amount':4,'source':'a test','confidence':'high'}]}]}";
    return file.open(QIODevice::WriteOnly) && file.write(json.replace('\'', '"')) > 0;
}

} // namespace frameloom::test
