namespace Qplet.GraphQL.Querying.Music;

public enum Mood
{
    Calm,
    Wild,
    VerySad,
}
