namespace Qplet.GraphQL.EntityFramework.Music;

/// <summary>The success of a song, which follows from its rating.</summary>
public enum Success
{
    Unknown,
    Hit,
    Flop,
}
