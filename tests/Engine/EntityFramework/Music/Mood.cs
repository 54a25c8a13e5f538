namespace Qplet.GraphQL.EntityFramework.Music;

public enum Mood
{
    Calm,
    Wild,
    VerySad,
}
