namespace Qplet.GraphQL.Data.Import.Reading;

/// <summary>The kind of an object in a response.</summary>
internal enum ImportShape
{
    /// <summary>An object of an unknown kind.</summary>
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

    /// <summary>A response without data to store: a Boolean, numbers, settings or links.</summary>
    Answer,
}
