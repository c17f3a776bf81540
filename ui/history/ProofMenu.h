#pragma once

#include "models/application/Failure.h"
#include "models/store/Head.h"

#include <QDate>
#include <QMenu>

#include <optional>

namespace certlink {

class Desk;
class HistoryWork;

/// What stands behind the history: from here it is verified, anchored, backed up and restored, and personal data of
/// old decisions is erased.
class ProofMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ProofMenu(Desk &desk, QWidget *parent);

    void retranslate();

signals:
    void say(const QString &headline, const QString &detail);
    void failed(const QString &headline, const certlink::Failure &failure);
    /// Personal data is gone from some records.
    void erased();
    void anchorFolderChosen();
    /// Search and list of open changes.
    void madeAnew();

private:
    void verifyAgainstAnchor();
    void verifyAgainstFile();
    /// `text` holds the anchor; `name`: of the file it is from, if any.
    void verifyAgainst(const QString &text, const QString &name);
    void verify(const std::optional<Anchor> &anchor);
    void takeAnchor();
    void chooseAnchorFolder();
    void backUp();
    void restore();
    void askBeforeRestoring(const QString &backup, const ChainHead &head);
    void makeAnew();
    void askBeforeErasing();
    void eraseBefore(QDate day);
    void showManual();
    void said(const QString &headline, const Result<QString> &answer);
    [[nodiscard]] HistoryWork *work(const QString &database, const QString &title) const;

    Desk &m_desk;
};

} // namespace certlink
