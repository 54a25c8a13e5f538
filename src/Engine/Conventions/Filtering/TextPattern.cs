namespace Qplet.GraphQL.Conventions;

/// <summary>A text to search for, ignoring case. No characters have a special meaning.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsOpenAtStart">Whether anything may precede it.</param>
/// <param name="IsOpenAtEnd">Whether anything may follow it.</param>
public sealed record TextPattern(string Text, bool IsOpenAtStart, bool IsOpenAtEnd);
