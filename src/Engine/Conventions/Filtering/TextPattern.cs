namespace Qplet.GraphQL.Conventions;

/// <summary>A text to look for in another, ignoring case. No character of it is special.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsOpenAtStart">Whether anything may precede it.</param>
/// <param name="IsOpenAtEnd">Whether anything may follow it.</param>
public sealed record TextPattern(string Text, bool IsOpenAtStart, bool IsOpenAtEnd);
