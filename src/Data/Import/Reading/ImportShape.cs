namespace Qplet.GraphQL.Data.Import.Reading;

/// <summary>What an object in a response is.</summary>
internal enum ImportShape
{
    /// <summary>None of the others.</summary>
    Unknown,

    QpletUser,
    Registration,
    Track,
    Album,
    Playlist,
    Genre,
    MediaAsset,
    Country,
    QpletComment,
    Conversation,
    Message,
    QpletPost,
    Event,
    Complaint,
    ContactRequest,
    SearchHit,

    Publisher,
    Release,
    ReleaseInformation,
    ReleaseReaction,
    ReleaseDate,
    CalendarEntry,
    ReleaseSource,
    Platform,
    Category,

    /// <summary>A code with a name: an action, a category or a subcategory.</summary>
    Term,
    QuodatComment,
    QuodatResponse,
    QuodatPost,
    Feature,

    /// <summary>An answer that describes nothing stored: a truth value, some numbers, settings, links.</summary>
    Answer,
}
