namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>Reports input of a command that cannot be read. Each line names a location and a reason.</summary>
internal sealed class InputException(params IReadOnlyList<string> lines) : Exception(string.Join(Environment.NewLine, lines));
