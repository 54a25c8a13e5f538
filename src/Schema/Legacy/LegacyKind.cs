namespace Qplet.GraphQL.Schema.Legacy;

/// <summary>The kinds of objects that have IDs in the REST APIs of Qplet and Quodat.</summary>
public enum LegacyKind
{
    /// <summary>An album of Qplet.</summary>
    Album,

    /// <summary>A comment of Qplet or Quodat.</summary>
    Comment,

    /// <summary>A complaint of Qplet.</summary>
    Complaint,

    /// <summary>A reason for complaints of Qplet.</summary>
    ComplaintReason,

    /// <summary>A contact request of Qplet.</summary>
    ContactRequest,

    /// <summary>A conversation of Qplet.</summary>
    Conversation,

    /// <summary>An event of Qplet.</summary>
    Event,

    /// <summary>A feature request of Quodat.</summary>
    FeatureRequest,

    /// <summary>A genre of Qplet.</summary>
    Genre,

    /// <summary>A media asset of Qplet.</summary>
    MediaAsset,

    /// <summary>A message of Qplet.</summary>
    Message,

    /// <summary>A platform of Quodat.</summary>
    Platform,

    /// <summary>A playlist of Qplet.</summary>
    Playlist,

    /// <summary>A post of Qplet or Quodat.</summary>
    Post,

    /// <summary>A release of Quodat.</summary>
    Release,

    /// <summary>A date of a release of Quodat.</summary>
    ReleaseDate,

    /// <summary>A source of a release of Quodat.</summary>
    ReleaseSource,

    /// <summary>A response to a comment of Quodat, which is a reply here.</summary>
    Response,

    /// <summary>A track of Qplet.</summary>
    Track,

    /// <summary>A user of Qplet. Publishers of Quodat have only a username: see <c>user(by:)</c>.</summary>
    User,
}
