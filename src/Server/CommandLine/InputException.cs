namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>What a command was given cannot be read. The lines say where and why.</summary>
internal sealed class InputException(params IReadOnlyList<string> lines) : Exception(string.Join(Environment.NewLine, lines));
