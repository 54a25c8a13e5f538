namespace Qplet.GraphQL.Data.Users;

/// <summary>The screen that the client opens first.</summary>
public enum FirstScreen
{
    /// <summary>The wall of posts.</summary>
    Wall,

    /// <summary>The user's own profile.</summary>
    Profile,

    /// <summary>The tracks.</summary>
    Tracks,

    /// <summary>The conversations.</summary>
    Conversations,

    /// <summary>The calendar of releases.</summary>
    Calendar,

    /// <summary>The releases that are worth a look (<c>explore</c>).</summary>
    Explore,
}
