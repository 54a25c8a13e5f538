namespace Qplet.GraphQL.Data.Media.Decoding;

/// <summary>The content of a file is not accepted. The message tells the user why.</summary>
public sealed class MediaContentException : Exception
{
    internal MediaContentException(MediaContentProblem problem, string message, Exception? cause = null)
        : base(message, cause) => Problem = problem;

    /// <summary>The reason.</summary>
    public MediaContentProblem Problem { get; }
}
