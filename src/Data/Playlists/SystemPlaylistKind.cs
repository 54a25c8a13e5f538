namespace Qplet.GraphQL.Data.Playlists;

/// <summary>The kind of a system playlist, whose tracks the server chooses.</summary>
public enum SystemPlaylistKind
{
    /// <summary>The newest tracks.</summary>
    New,

    /// <summary>The tracks that are played and liked most at the moment.</summary>
    Popular,

    /// <summary>Tracks that are recommended to you, by the users whom you follow and the genres that you like.</summary>
    Recommended,
}
