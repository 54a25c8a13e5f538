using System.Diagnostics;
using System.Globalization;

namespace Qplet.GraphQL.Benchmarks.Load;

/// <summary>
/// The processor time that all processes of the machine had used at a moment, from Linux's /proc. The bench's own share is that of its process, of the
/// programs that it ran and of the servers that it measures.
/// </summary>
internal sealed class MachineLoad
{
    // The unit of /proc, which is the same on all current builds of Linux.
    private const double TicksPerSecond = 100;
    private const int UserField = 11;
    private const int SystemField = 12;
    private const int ChildrenUserField = 13;
    private const int ChildrenSystemField = 14;
    private const int Named = 3;

    private readonly long _moment = Stopwatch.GetTimestamp();
    private readonly double _all;
    private readonly double _stolen;
    private readonly double _own;
    private readonly Dictionary<int, (string Name, double Ticks)> _others = [];

    private MachineLoad(IReadOnlyCollection<int> servers)
    {
        var total = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..].Select(Number).ToArray();
        // User, nice and system. The time of interrupts is left out: most of them serve the bench's own connections.
        _all = total[0] + total[1] + total[2];
        _stolen = total[7];
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), out var id) || Read(id) is not var (name, fields))
            {
                continue;
            }
            var ticks = Number(fields[UserField]) + Number(fields[SystemField]);
            if (id == Environment.ProcessId)
            {
                _own += ticks + Number(fields[ChildrenUserField]) + Number(fields[ChildrenSystemField]);
            }
            else if (servers.Contains(id))
            {
                _own += ticks;
            }
            else
            {
                _others[id] = (name, ticks);
            }
        }
    }

    /// <summary>Reads the processor times as they are now.</summary>
    /// <param name="servers">The process IDs of the servers that the bench measures.</param>
    public static MachineLoad Read(IReadOnlyCollection<int> servers) => new(servers);

    /// <summary>Returns what others than the bench did since an earlier moment.</summary>
    public OtherLoad Since(MachineLoad earlier)
    {
        var ticks = Stopwatch.GetElapsedTime(earlier._moment, _moment).TotalSeconds * TicksPerSecond;
        var busy = _others
            .Select(other => (other.Value.Name, Cores: (other.Value.Ticks - earlier._others.GetValueOrDefault(other.Key).Ticks) / ticks))
            .Where(static other => other.Cores > 0)
            .OrderByDescending(static other => other.Cores)
            .ToList();
        // What began and ended in between is in no list of processes, but in the machine's total.
        var ended = Math.Max(0, ((_all - earlier._all - (_own - earlier._own)) / ticks) - busy.Sum(static other => other.Cores));
        return new(busy.Sum(static other => other.Cores) + ended, (_stolen - earlier._stolen) / ticks, Describe(busy, ended));
    }

    private static List<string> Describe(IEnumerable<(string Name, double Cores)> busy, double ended) =>
        [
            .. busy.Take(Named)
                .Append(("processes that have ended", ended))
                .Where(static part => part.Item2 >= 0.01)
                .Select(static part => string.Create(CultureInfo.InvariantCulture, $"{part.Item1} {part.Item2:F2}")),
        ];

    /// <summary>The name of a process and the fields of its stat file from the third on; null if it has ended.</summary>
    private static (string Name, string[] Fields)? Read(int id)
    {
        try
        {
            // The name is in parentheses and can have any characters.
            var stat = File.ReadAllText($"/proc/{id}/stat");
            var end = stat.LastIndexOf(')');
            var command = File.ReadAllText($"/proc/{id}/cmdline").Replace('\0', ' ').Trim();
            var name = command.Length == 0 ? stat[(stat.IndexOf('(') + 1)..end] : Shorten(command);
            return ($"{name} [{id}]", stat[(end + 2)..].Split(' '));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>The program and what it runs, without their folders.</summary>
    private static string Shorten(string command) =>
        string.Join(' ', command.Split(' ').Take(2).Where(static part => !part.StartsWith('-')).Select(static part => Path.GetFileName(part)));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
