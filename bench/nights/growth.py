"""Cost against number: the points that were measured, kept as a table, and their picture."""
import csv
import math
import os

from programs import HERE, ROOT

POINTS = os.path.join(HERE, 'growth.csv')
PICTURE = os.path.join(ROOT, 'docs', 'images', 'growth.svg')
WIDTH, HEIGHT = 760, 380
LEFT, RIGHT, TOP, BOTTOM, INSET = 64, 100, 48, 52, 30
LINES = (('ours', 'Shenbao', '#0b5cad'), ('peer', 'the peer', '#8a5a00'))


def keep(n, ours, peer):
    """Takes a point down, in CPU milliseconds an application, in place of one of the same number."""
    points = {**read(), n: (ours, peer)}
    with open(POINTS, 'w', newline='') as file:
        rows = csv.writer(file, lineterminator='\n')
        rows.writerow(('number', 'ours', 'peer'))
        rows.writerows((each, f'{points[each][0]:.1f}', f'{points[each][1]:.1f}') for each in sorted(points))


def read():
    if not os.path.exists(POINTS):
        return {}
    with open(POINTS, newline='') as file:
        return {int(row['number']): (float(row['ours']), float(row['peer'])) for row in csv.DictReader(file)}


def draw():
    points = read()
    numbers = sorted(points)
    first, last = math.log10(numbers[0]), math.log10(numbers[-1])
    step = scale(max(max(pair) for pair in points.values()))
    top = step * math.ceil(max(max(pair) for pair in points.values()) * 1.05 / step)

    def x(n):
        return LEFT + INSET + (WIDTH - LEFT - INSET - RIGHT) * (math.log10(n) - first) / max(last - first, 0.001)

    def y(ms):
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * ms / top

    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
             'font-family="sans-serif" font-size="13" fill="#333">',
             '<title>CPU milliseconds an application, by the number of applications</title>',
             f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
             f'<text x="{LEFT}" y="24" font-size="15">CPU milliseconds an application, first night, without evidence</text>']
    for ms in range(0, top + 1, step):
        parts.append(f'<path d="M{LEFT} {y(ms):.1f}H{WIDTH - RIGHT}" stroke="{"#888" if ms == 0 else "#ddd"}"/>'
                     f'<text x="{LEFT - 8}" y="{y(ms) + 4:.1f}" text-anchor="end">{ms}</text>')
    for n in numbers:
        parts.append(f'<text x="{x(n):.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle">{n:,}</text>')
    parts.append(f'<text x="{(LEFT + WIDTH - RIGHT) / 2:.0f}" y="{HEIGHT - 10}" text-anchor="middle">applications</text>')
    for at, (_, name, colour) in enumerate(LINES):
        line = [(x(n), y(points[n][at])) for n in numbers]
        parts.append(f'<path d="M{"L".join(f"{a:.1f} {b:.1f}" for a, b in line)}" fill="none" stroke="{colour}" stroke-width="2"/>')
        for n, (a, b) in zip(numbers, line):
            parts.append(f'<circle cx="{a:.1f}" cy="{b:.1f}" r="3.5" fill="{colour}"/>'
                         f'<text x="{a:.1f}" y="{b - 9:.1f}" text-anchor="middle" fill="{colour}">{points[n][at]:.0f}</text>')
        parts.append(f'<text x="{line[-1][0] + 20:.1f}" y="{line[-1][1] + 4:.1f}" fill="{colour}">{name}</text>')
    with open(PICTURE, 'w', encoding='utf8') as file:
        file.write('\n'.join(parts) + '\n</svg>\n')


def scale(most):
    """A round step of which some five make the whole."""
    rough = 10 ** math.floor(math.log10(most / 5))
    return max(1, int(next(rough * by for by in (1, 2, 5, 10) if rough * by >= most / 5)))
