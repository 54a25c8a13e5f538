namespace Qplet.GraphQL.Conventions;

/// <summary>Cursors of lists in memory: the position of the row.</summary>
internal static class PositionCursor
{
    private const uint Fingerprint = 0;

    public static string Write(int position) => CursorSeal.Plain.Close(Fingerprint, BitConverter.GetBytes(position));

    /// <exception cref="TypeSystem.GraphQLException">The cursor does not belong to a list in memory.</exception>
    public static int Read(string cursor, string argument) =>
        CursorSeal.Plain.Open(Fingerprint, cursor) is { Length: sizeof(int) } content
        && BitConverter.ToInt32(content) is >= 0 and < int.MaxValue and var position
            ? position
            : throw ConventionsErrors.InvalidCursor(argument, cursor);
}
